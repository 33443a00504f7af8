import { repairZhCN } from './repair.zh-CN.js'

export const zhCN = {
  greeting: (name: string | null, bank: string) =>
    `${name ? `${name}，` : ''}您好，我是${bank}的智能助手。产品、费用、网点和办事材料都可以问我，回答会附上出处。`,
  anyBank: '本行',
  greetingAtBranch: (branch: string) => `您正在浏览${branch}的服务。`,
  starters: ['手机银行转账限额是多少', '银行卡丢了怎么办', '网点几点开门', '理财会亏本吗'],

  unknown: '这个问题我没有找到有依据的答案，不想随便说。',
  nearest: '您是不是想问：',
  wayOn: '您可以换个说法再问一次，或到就近网点咨询。',
  wayOnByPhone: (hotline: string) =>
    `您可以换个说法再问一次，或拨打客服热线 ${hotline}，由工作人员为您解答。`,
  answerInOtherLanguage: '这部分资料目前只有英文，原文如下：',

  greetingReturned: '您好，请说您想了解什么，比如：',
  thanksReturned: '不客气。还有别的问题，随时问我。',
  emptyMessage: '这条消息里没有文字。请告诉我您想了解什么。',
  onlySymbols: '我还看不懂表情，请用文字告诉我您想了解什么。',
  tooLong: (limit: number) =>
    `这段话太长了，我一次最多看 ${limit} 个字。请用一两句话说出您的问题。`,
  tooManyMessages:
    '您发得太快，我一下子看不过来。后面这几条已经收到并保存，但还没有回答；请稍等几秒，把最要紧的那条再发一次。',
  filesReceived: (count: number) =>
    `已收到您发来的 ${count} 个文件。我暂时看不了文件里的内容，请用文字说一下您想问什么。`,
  sharedLocation: '您的位置',
  formReceived: '已收到您填写的内容。',
  secretRemoved:
    '您的消息里有密码、验证码或安全码，我已经删除，没有保存。请不要把它们告诉任何人，银行工作人员也不会向您索要。',

  thinking: '正在查阅资料…',
  turnFailed: (errorId: string) =>
    `抱歉，刚才出了点问题，您的消息已经保存。请稍后再试，或联系客服并告知编号 ${errorId}。`,

  smallTalk: {
    goodbye: '再见，祝您一切顺利。',
    praise: '谢谢您的认可，很高兴能帮到您。',
    'who-are-you':
      '我是这家银行的智能助手，不是真人。产品、费用、网点和办事材料都可以问我；需要时我会请工作人员帮您。',
    'other-language':
      '我只会说中文和英文，请用其中一种告诉我。 I speak Chinese and English; please write to me in one of them.',
    distress:
      '听到您这么说，我很担心您。请先别一个人扛着：现在就可以拨打全国心理援助热线 12356，有专业的人愿意听您说；如果您或身边的人有危险，请马上拨打 110 或 120，或到最近的医院急诊。也请告诉一位您信任的人，请对方陪陪您。',
  },
  repair: repairZhCN,

  moment: {
    today: '今天',
    tomorrow: '明天',
    dayAfter: '后天',
    /** As it stands in a sentence. */
    on: (date: string) => date,
    at: (day: string, time: string) => `${day} ${time}`,
  },

  card: {
    documents: '所需材料',
    documentsQuestion: (product: string) => `办理${product}需要什么材料`,
    riskLevels: {
      R1: '低风险',
      R2: '中低风险',
      R3: '中风险',
      R4: '中高风险',
      R5: '高风险',
    },
  },
}

/** Every sentence that the assistant says, by name. A missing one is a type error. */
export type Texts = typeof zhCN

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
  filesReceived: (count: number) =>
    `已收到您发来的 ${count} 个文件。我暂时看不了文件里的内容，请用文字说一下您想问什么。`,
  formReceived: '已收到您填写的内容。',
  secretRemoved:
    '您的消息里有密码、验证码或安全码，我已经删除，没有保存。请不要把它们告诉任何人，银行工作人员也不会向您索要。',

  thinking: '正在查阅资料…',
  turnFailed: (errorId: string) =>
    `抱歉，刚才出了点问题，您的消息已经保存。请稍后再试，或联系客服并告知编号 ${errorId}。`,

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
    openNow: '营业中',
    closedNow: '现在不营业',
    closedToday: '今天不营业',
    today: '今天',
    address: '地址',
    phone: '电话',
    services: '可办业务',
    servicesQuestion: (branch: string) => `${branch}可以办什么业务`,
    listSeparator: '，',
  },
}

/** Every sentence that the assistant says, by name. A missing one is a type error. */
export type Texts = typeof zhCN

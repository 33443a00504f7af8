import type { Complaint, ComplaintSubject } from '../../core/complaints/index.js'
import type { Locale } from '../../core/locale.js'
import type { FlowSentences } from '../flow.js'

type Slot = 'wish' | 'what' | 'subject' | 'branch' | 'phone'

export interface ComplaintSentences extends FlowSentences<Slot> {
  subjects: Record<ComplaintSubject, string>
  words: {
    wish: { 'look-up': readonly string[] }
    subject: Record<ComplaintSubject, readonly string[]>
  }
  /** About complaints that were made before. */
  lookUp: {
    stages: Record<Complaint['stage'], string>
    one: (input: { number: string; stage: string; day: string }) => string
    onlyOwn: string
    /** `hotline` is null where the bank has none. */
    none: (hotline: string | null) => string
  }
  tellMore: string
  unknownBranch: string
  check: string
  phoneUse: string
  received: (number: string, day: string) => string
  answerByPhone: (phone: string) => string
  /** `hotline` is null where the bank has none. */
  answerHere: (hotline: string | null) => string
  mayTakeLonger: string
  card: { title: string; number: string; answerBy: string }
}

const chinese: ComplaintSentences = {
  title: '投诉',
  examples: [
    '我要投诉',
    '我的投诉处理到哪一步了',
    '我的投诉处理得怎么样了',
    '查一下我的投诉进度',
    '我的投诉有结果了吗',
    '投诉你们',
    '你们服务太差了，我要投诉',
    '投诉一个柜员',
    '我对你们网点很不满意，要反映问题',
    '怎么乱扣我的钱，必须给个说法',
    '排队两个小时没人管，太过分了',
    '我要反映个情况',
    '有个意见要提',
    '你们客户经理骗我买理财',
    '手机银行老是闪退，我要反馈',
    '收费不合理，我要讨个说法',
    '大堂经理态度恶劣，找谁说理去',
    '不给解决我就去银保监投诉你们',
    '帮我登记一个投诉',
    '你们这样做太坑人了',
    '我要举报你们员工违规',
    '提个投诉，工单怎么弄',
    '被你们保安骂了，气死我了',
    '扣了年费没人通知我，要投诉',
    '我投诉',
    '提意见',
    '我要投诉柜员',
    '投诉网点',
    '你们太过分了',
  ],
  ask: {
    wish: '您想投诉，还是查投诉进度？',
    what: '很抱歉让您遇到这样的事。请说说经过：什么时候、在哪里、发生了什么。',
    subject: '主要是哪方面的问题？',
    branch: '是哪家网点？',
    phone: '方便留个电话吗？处理好了我们打电话告诉您。',
  },
  help: {
    wish: '直接说发生了什么，或者说“我的投诉处理到哪一步了”。',
    what: '照实说就行，比如“昨天下午在武林支行排了两小时队，问大堂经理没人理”。密码和验证码不要写。',
    subject: '选最接近的一项就行，比如柜员态度不好选“工作人员”，多扣了钱选“收费”。',
    branch: '说网点名称，比如“武林支行”，我们好去核实。不清楚可以跳过。',
    phone: '比如 13800000000，只用来告诉您处理结果，加密保存。不想留可以跳过，凭编号也能查。',
  },
  label: { wish: '想办的事', what: '经过', subject: '问题类型', branch: '网点', phone: '电话' },
  names: {
    what: ['内容', '投诉内容', '描述', '事情经过'],
    subject: ['类型', '类别', '投诉类型', '哪方面'],
    branch: ['支行', '网点名称'],
    phone: ['电话号码', '手机', '手机号', '号码', '联系方式'],
  },
  subjects: {
    branch: '网点服务',
    product: '产品',
    fees: '收费',
    person: '工作人员',
    app: '手机银行或系统',
    other: '其他',
  },
  lookUp: {
    stages: { new: '已受理，正在核实' },
    one: ({ number, stage, day }) => `投诉 ${number}：${stage}，最晚${day}给您答复。`,
    onlyOwn: '这里只能查到您自己在网上提交的投诉。',
    none: (hotline) =>
      `没有查到您的这件投诉，这里只能查您自己在网上提交的。${hotline === null ? '别处提交的，请到网点报编号查询。' : `别处提交的，请打 ${hotline} 报编号查询。`}`,
  },
  words: {
    wish: {
      'look-up': [
        ...['处理到哪', '处理到哪一步', '处理得怎么样', '处理怎么样', '处理进度'],
        ...[
          '投诉进度',
          '投诉进展',
          '有结果了吗',
          '有结果了没',
          '查投诉',
          '查我的投诉',
          '查一下我的投诉',
        ],
      ],
    },
    subject: {
      branch: [
        '排队',
        '网点环境',
        '网点服务',
        '服务差',
        '服务太差',
        '服务不好',
        '没开门',
        '提前关门',
      ],
      product: ['产品', '理财亏', '理财亏了', '产品有问题', '夸大收益'],
      fees: ['乱收费', '乱扣', '乱扣费', '多扣', '多扣了', '扣费', '手续费', '收费', '年费'],
      person: ['柜员', '大堂经理', '客户经理', '保安', '工作人员', '员工', '态度差', '态度恶劣'],
      app: ['手机银行', 'app', '闪退', '登不上', '系统', '网银'],
      other: [],
    },
  },
  tellMore: '请多说一两句，比如什么时候、在哪里、发生了什么，我们好去核实。',
  unknownBranch: '我们没有这家网点，请核对一下名称，比如“武林支行”；不清楚可以跳过。',
  check: '请您核对，没问题就提交。',
  phoneUse: '您的电话只用来告诉您处理结果，加密保存。',
  received: (number, day) =>
    `您的投诉收到了，编号 ${number}，请记一下。我们会去核实，最晚${day}给您答复。`,
  answerByPhone: (phone) => `到时打 ${phone} 告诉您结果。`,
  answerHere: (hotline) =>
    hotline === null
      ? '您没有留电话，到时请到网点报编号了解结果。'
      : `您没有留电话，到时请打 ${hotline} 报编号了解结果。`,
  mayTakeLonger: '情况复杂、需要更久的话，我们会提前告诉您原因。',
  card: { title: '投诉已受理', number: '编号', answerBy: '最晚答复' },
}

const english: ComplaintSentences = {
  title: 'your complaint',
  examples: [
    'I want to make a complaint',
    'status of my complaint',
    'what is the status of my complaint',
    'how far is my complaint',
    'any news on my complaint',
    'I wish to complain about your bank',
    'this is unacceptable, I am complaining',
    'your clerk was rude to me',
    'I have been overcharged and nobody helps',
    'your app keeps crashing and I am fed up',
    'how do I file a complaint',
    'I would like to report a problem with a branch',
    'I waited two hours and was sent away',
    'your account manager misled me about a fund',
    'I am very unhappy with your service',
    'I want to report a member of staff',
    'you took money from my account without telling me, explain',
    'terrible service, who do I complain to',
    'I need this wrong put right',
    'the security guard shouted at me',
    'register a complaint please',
    'these fees are a rip-off and I want an answer',
    'the teller at that branch treated me badly',
    'the staff were rude to me when I came to the branch',
  ],
  ask: {
    wish: 'Would you like to complain, or to know how far a complaint is?',
    what: 'I am sorry that this happened. Please tell me about it: when, where, and what went wrong.',
    subject: 'What is it mainly about?',
    branch: 'Which branch was it?',
    phone: 'May we have a number to ring you with the outcome?',
  },
  help: {
    wish: 'Just say what happened, or “status of my complaint”.',
    what: 'Just as it was, for example “I waited two hours at Wulin Branch yesterday and nobody answered my question”. Please leave out passwords and codes.',
    subject:
      'Take the closest, for example “staff” for a rude clerk or “fees” for a charge that is wrong.',
    branch:
      'Its name, for example “Wulin Branch”, so that we can look into it there. You can skip this.',
    phone:
      'For example 13800000000; it is used to tell you the outcome and for nothing else, and is kept encrypted. You can skip this: the number of your complaint is enough.',
  },
  label: {
    wish: 'what you want',
    what: 'what happened',
    subject: 'subject',
    branch: 'branch',
    phone: 'phone',
  },
  names: {
    what: ['story', 'description', 'text', 'complaint'],
    subject: ['topic', 'kind', 'category'],
    phone: ['number', 'phone number', 'mobile'],
  },
  subjects: {
    branch: 'service at a branch',
    product: 'a product',
    fees: 'fees',
    person: 'staff',
    app: 'the app or a system',
    other: 'something else',
  },
  lookUp: {
    stages: { new: 'received, and being looked into' },
    one: ({ number, stage, day }) =>
      `Complaint ${number}: ${stage}. We answer ${day} at the latest.`,
    onlyOwn: 'Here you only see complaints of your own that were made online.',
    none: (hotline) =>
      `I found no such complaint of yours; here you only see your own that were made online. ${hotline === null ? 'For others please ask at a branch with the number.' : `For others please call ${hotline} with the number.`}`,
  },
  words: {
    wish: {
      'look-up': [
        ...['status of my complaint', 'how far is my complaint', 'news on my complaint'],
        ...['complaint status', 'progress of my complaint', 'outcome of my complaint'],
      ],
    },
    subject: {
      branch: ['queue', 'queued', 'waited', 'branch service', 'closed early'],
      product: ['fund lost', 'mis-sold', 'misleading product'],
      fees: ['fee', 'fees', 'overcharged', 'charged', 'charges'],
      person: ['clerk', 'staff', 'teller', 'rude', 'manager', 'guard', 'employee'],
      app: ['app', 'mobile banking', 'website', 'crashes', 'crashing', 'log in'],
      other: [],
    },
  },
  tellMore:
    'A little more, please: when and where it was, and what happened, so that we can look into it.',
  unknownBranch:
    'We have no branch of that name. Please check it, for example “Wulin Branch”, or skip this.',
  check: 'Please check it; then I will file it.',
  phoneUse:
    'Your number is used to tell you the outcome and for nothing else, and is kept encrypted.',
  received: (number, day) =>
    `Your complaint is filed under ${number}; please keep the number. We look into it and answer ${day} at the latest.`,
  answerByPhone: (phone) => `We will ring ${phone} with the outcome.`,
  answerHere: (hotline) =>
    hotline === null
      ? 'As we have no number of yours, please ask at a branch with the number of your complaint.'
      : `As we have no number of yours, please call ${hotline} then with the number of your complaint.`,
  mayTakeLonger: 'If it is complicated and takes longer, we tell you why beforehand.',
  card: { title: 'Complaint received', number: 'Number', answerBy: 'Answer by' },
}

export const sentences: Record<Locale, ComplaintSentences> = { 'zh-CN': chinese, en: english }

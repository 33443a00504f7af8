import type { HandOverReason } from '../../core/hand-over/index.js'
import type { Locale } from '../../core/locale.js'
import type { FlowSentences } from '../flow.js'

/** `look-up`: somebody is waited for already. */
export const personWishes = ['request', 'look-up', 'withdraw'] as const
export type PersonWish = (typeof personWishes)[number]

export interface SpeakToPersonSentences extends FlowSentences<'wish' | 'reason' | 'topic'> {
  wishes: Record<PersonWish, string>
  words: { wish: Partial<Record<PersonWish, readonly string[]>> }
  reasons: Record<HandOverReason, string>
  /** What is said first, by the reason. */
  noted: Record<HandOverReason, (number: string) => string>
  open: (answersBy: string) => string
  closed: (opensAt: string, answersBy: string) => string
  hoursUnknown: string
  byPhone: (hotline: string) => string
  complain: string
  /** `answersBy` is null where nothing was promised. */
  stillOpen: (number: string, answersBy: string | null) => string
  takeBack: string
  /** What else says it, right after the request. */
  takeBackWords: string[]
  withdrawn: (number: string) => string
  nothingToWithdraw: string
}

const chinese: SpeakToPersonSentences = {
  title: '转人工',
  examples: [
    '转人工',
    '找人工客服',
    '我要跟真人说话',
    '有没有活人啊',
    '叫你们工作人员来',
    '人工服务',
    '别跟我绕了，给我转人工',
    '我想和客户经理聊聊',
    '机器人听不懂，换个人来',
    '人呢，来个人',
    '请帮我接客服',
    '我要找客服',
    '能不能让人来回答我',
    '跟你说不清楚，找个人来',
    '我要人工，不要机器人',
    '客服在吗，真人那种',
    '联系一下我的客户经理',
    '麻烦转接人工坐席',
    '你们经理在不在，我要跟他说',
    '可以和银行的人直接沟通吗',
    '我要真人客服',
    '让客户经理跟我说',
    '换个真人',
    '有真人吗',
  ],
  ask: {
    wish: '您想找工作人员，还是撤回请求？',
    reason: '为什么想找工作人员？',
    topic: '好的，帮您找工作人员。是什么事呢？说一两句，他们看了就明白，不用您再讲一遍。',
  },
  help: {
    wish: '比如“转人工”，或者“取消转人工”。',
    reason: '说说原因就行，比如“我想投诉”。',
    topic: '比如“房贷提前还款被拒了，想问原因”。不想说就跳过，请求照样会转过去。',
  },
  label: { wish: '想办的事', reason: '原因', topic: '事由' },
  wishes: { request: '找工作人员', 'look-up': '查看请求', withdraw: '撤回请求' },
  words: {
    wish: {
      withdraw: [
        ...['取消转人工', '取消人工', '不用转人工', '不要转人工', '别转人工', '不转人工了'],
        ...['不用人工', '不需要人工', '不要人工了', '不用找人', '不找人工', '不用找工作人员'],
        ...['撤回请求', '取消请求', '撤回人工', '撤销转人工', '不用联系我了', '不用回复我了'],
        ...['不用客户经理', '取消人工客服', '不用找客服', '取消客服'],
      ],
    },
  },
  reasons: {
    asked: '想找工作人员',
    complaint: '投诉',
    'failed-tries': '没说明白',
    sensitive: '需要工作人员处理',
  },
  noted: {
    asked: (number) => `您的请求记下了，编号 ${number}。`,
    complaint: (number) => `让您不愉快了，很抱歉。您的请求记下了，编号 ${number}。`,
    'failed-tries': (number) => `抱歉，我没能帮上忙，已经替您转给工作人员，编号 ${number}。`,
    sensitive: (number) => `这件事由工作人员来处理更稳妥，已经替您转过去了，编号 ${number}。`,
  },
  open: (answersBy) => `现在是营业时间，工作人员会在${answersBy}前在这里回复您，您不用一直等着。`,
  closed: (opensAt, answersBy) =>
    `现在没有工作人员在，${opensAt}上班，最晚${answersBy}前在这里回复您。`,
  hoursUnknown: '工作人员会在这里回复您，具体时间我现在说不准。',
  byPhone: (hotline) => `着急的话，请打客服热线 ${hotline}。`,
  complain: '我要投诉',
  stillOpen: (number, answersBy) =>
    `您的请求已经转给工作人员了，编号 ${number}，${
      answersBy === null ? '他们会在这里回复您' : `最晚${answersBy}前在这里回复您`
    }，不用再提一次。`,
  takeBack: '不用找人了',
  takeBackWords: ['不用了', '不需要了', '不找了', '算了', '取消'],
  withdrawn: (number) => `好的，请求 ${number} 撤回了，工作人员不会再为这件事找您。`,
  nothingToWithdraw: '现在没有在等工作人员的请求。需要时说“转人工”就行。',
}

const english: SpeakToPersonSentences = {
  title: 'your request for a person',
  examples: [
    'I want to speak to a person',
    'talk to a human',
    'get me an agent',
    'connect me to customer service',
    'is there a real person here',
    'I do not want to talk to a robot',
    'put me through to somebody',
    'can I chat with a member of staff',
    'let me speak with my account manager',
    'human please',
    'live agent',
    'you do not understand me, get somebody who does',
    'I need a person to look at this',
    'transfer me to an operator',
    'can someone from the bank answer me',
    'I would rather deal with a human being',
    'give me a representative',
    'speak to your manager',
    'real person please',
    'talk to staff',
  ],
  ask: {
    wish: 'Would you like to speak to a person, or withdraw your request?',
    reason: 'Why would you like to speak to a person?',
    topic:
      'All right, I will bring somebody in. What is it about? A sentence or two will do, so that you need not explain it again.',
  },
  help: {
    wish: 'For example “speak to a person” or “cancel my request”.',
    reason: 'Just the reason, for example “I want to complain”.',
    topic:
      'For example “my early repayment was refused and I want to know why”. Skip it if you like; your request goes through all the same.',
  },
  label: { wish: 'wish', reason: 'reason', topic: 'matter' },
  wishes: {
    request: 'speak to a person',
    'look-up': 'see the request',
    withdraw: 'withdraw the request',
  },
  words: {
    wish: {
      withdraw: [
        ...['cancel my request', 'withdraw my request', 'take back my request'],
        ...['do not need a person', "don't need a person", 'no longer need a person'],
        ...['do not need anyone', "don't need anyone", 'no need for a person'],
        ...['cancel the person', 'no person needed', 'do not need an agent', "don't need an agent"],
      ],
    },
  },
  reasons: {
    asked: 'would like to speak to a person',
    complaint: 'a complaint',
    'failed-tries': 'was not understood',
    sensitive: 'needs a person',
  },
  noted: {
    asked: (number) => `Your request is noted under ${number}.`,
    complaint: (number) => `I am sorry for the trouble. Your request is noted under ${number}.`,
    'failed-tries': (number) =>
      `Sorry that I could not help. I have passed it on to our staff under ${number}.`,
    sensitive: (number) =>
      `This is better dealt with by a person. I have passed it on to our staff under ${number}.`,
  },
  open: (answersBy) =>
    `We are open now: somebody will write to you here, ${answersBy} at the latest. You need not wait in the meantime.`,
  closed: (opensAt, answersBy) =>
    `Nobody is here right now. We open ${opensAt}, and somebody will write to you here, ${answersBy} at the latest.`,
  hoursUnknown: 'Somebody will write to you here; I cannot say when just now.',
  byPhone: (hotline) => `If it is urgent, please call our hotline ${hotline}.`,
  complain: 'I want to make a complaint',
  stillOpen: (number, answersBy) =>
    `Your request ${number} is with our staff already; somebody will write to you here${
      answersBy === null ? '' : `, ${answersBy} at the latest`
    }. You need not ask again.`,
  takeBack: 'No need any more',
  takeBackWords: ['no need', 'not needed', 'never mind', 'cancel', 'cancel that', 'no thanks'],
  withdrawn: (number) =>
    `All right, request ${number} is withdrawn; nobody will write to you about it.`,
  nothingToWithdraw:
    'No request for a person is open. Say “speak to a person” whenever you want one.',
}

export const sentences: Record<Locale, SpeakToPersonSentences> = { 'zh-CN': chinese, en: english }

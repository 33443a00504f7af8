import type { HandOverReason } from '../../core/hand-over/index.js'
import type { Locale } from '../../core/locale.js'
import type { FlowSentences } from '../flow.js'

export interface SpeakToPersonSentences extends FlowSentences<'reason' | 'topic'> {
  reasons: Record<HandOverReason, string>
  /** What is said first, by the reason. */
  noted: Record<HandOverReason, string>
  open: (answersBy: string) => string
  closed: (opensAt: string, answersBy: string) => string
  hoursUnknown: string
  byPhone: (hotline: string) => string
  complain: string
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
    reason: '为什么想找工作人员？',
    topic: '好的，帮您找工作人员。是什么事呢？说一两句，他们看了就明白，不用您再讲一遍。',
  },
  help: {
    reason: '说说原因就行，比如“我想投诉”。',
    topic: '比如“房贷提前还款被拒了，想问原因”。不想说就跳过，请求照样会转过去。',
  },
  label: { reason: '原因', topic: '事由' },
  reasons: {
    asked: '想找工作人员',
    complaint: '投诉',
    'failed-tries': '没说明白',
    sensitive: '需要工作人员处理',
  },
  noted: {
    asked: '您的请求记下了。',
    complaint: '让您不愉快了，很抱歉。您的请求记下了。',
    'failed-tries': '抱歉，我没能帮上忙，已经替您记下，转给工作人员。',
    sensitive: '这件事由工作人员来处理更稳妥，已经替您转过去了。',
  },
  open: (answersBy) => `现在是营业时间，工作人员会在${answersBy}前在这里回复您，您不用一直等着。`,
  closed: (opensAt, answersBy) =>
    `现在没有工作人员在，${opensAt}上班，最晚${answersBy}前在这里回复您。`,
  hoursUnknown: '工作人员会在这里回复您，具体时间我现在说不准。',
  byPhone: (hotline) => `着急的话，请打客服热线 ${hotline}。`,
  complain: '我要投诉',
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
    reason: 'Why would you like to speak to a person?',
    topic:
      'All right, I will bring somebody in. What is it about? A sentence or two will do, so that you need not explain it again.',
  },
  help: {
    reason: 'Just the reason, for example “I want to complain”.',
    topic:
      'For example “my early repayment was refused and I want to know why”. Skip it if you like; your request goes through all the same.',
  },
  label: { reason: 'reason', topic: 'matter' },
  reasons: {
    asked: 'would like to speak to a person',
    complaint: 'a complaint',
    'failed-tries': 'was not understood',
    sensitive: 'needs a person',
  },
  noted: {
    asked: 'Your request is noted.',
    complaint: 'I am sorry for the trouble. Your request is noted.',
    'failed-tries': 'Sorry that I could not help. I have passed it on to our staff.',
    sensitive: 'This is better dealt with by a person. I have passed it on to our staff.',
  },
  open: (answersBy) =>
    `We are open now: somebody will write to you here, ${answersBy} at the latest. You need not wait in the meantime.`,
  closed: (opensAt, answersBy) =>
    `Nobody is here right now. We open ${opensAt}, and somebody will write to you here, ${answersBy} at the latest.`,
  hoursUnknown: 'Somebody will write to you here; I cannot say when just now.',
  byPhone: (hotline) => `If it is urgent, please call our hotline ${hotline}.`,
  complain: 'I want to make a complaint',
}

export const sentences: Record<Locale, SpeakToPersonSentences> = { 'zh-CN': chinese, en: english }

import type { Locale } from '../../core/locale.js'
import type { FlowSentences } from '../flow.js'

export interface LeaveContactSentences extends FlowSentences<'topic' | 'name' | 'phone' | 'time'> {
  topics: string[]
  /** A time to ring, as a customer would say it; `day` is null for tomorrow. */
  suggestedTime(day: string | null, time: 'morning' | 'afternoon'): string
  nothingSaid: string
  notAName: string
  timeIsPast: string
  timeIsFar: (days: number) => string
  outsideHours: (day: string, hours: string) => string
  hoursSeparator: string
  closedThatDay: (day: string, next: string) => string
  check: string
  anyTime: string
  /** What the customer agrees to. A change of its meaning takes a new version. */
  consent: { version: string; text: (bank: string, months: number) => string }
  done: {
    at: (phone: string, time: string) => string
    /** `by`: the end of the day on which somebody rings; null where no hours are known. */
    anyTime: (phone: string, by: string | null) => string
  }
  warning: string
}

const chinese: LeaveContactSentences = {
  title: '预约回电',
  examples: [
    '我想留个电话',
    '让客户经理给我打电话',
    '给我回个电话吧',
    '能不能叫个人联系我',
    '打我电话聊吧，网上说不清楚',
    '留个联系方式给你们',
    '我的号码给你，回头打给我',
    '麻烦安排人联系我一下',
    '想了解一下贷款，让人给我来个电话',
    '加我微信或者打电话都行，我想咨询',
    '预约回电',
    '你们业务员电话联系我吧',
    '我有意向，找个经理跟我谈谈',
    '有空给我打个电话呗',
    '公司想办贷款，请派人跟我对接',
    '我对这款产品感兴趣，怎么联系我',
    '可以电话沟通吗，我把手机号发你',
    '明天下午给我打电话',
    '帮我登记一下，需要的时候通知我',
    '我要留资料，让人跟进',
    '有没有人能给我回个电话',
    '能给我打个电话吗',
    '方便的话请来电联系',
    '让人联系我',
    '我留个号码',
    '叫经理给我打电话',
    '号码留给你们，有空打来',
    '给我来电',
  ],
  ask: {
    topic: '您想了解哪方面？说一两句就行，我转给同事，请他们打电话给您。',
    name: '请问怎么称呼您？',
    phone: '请留一个能接到的电话号码。',
    time: '什么时候给您打电话方便？',
  },
  help: {
    topic: '说说您想了解的事，比如“想了解经营贷的额度”或“公司要开户”，同事打电话前好先做准备。',
    name: '姓加称呼就行，比如“李女士”，接通后好称呼您。不想说可以跳过。',
    phone: '手机号就行，比如 13800000000；座机请带上区号，比如 0571-88000000。号码会加密保存。',
    time: '说个大概的时间，比如“明天上午十点”或“周五下午三点”。什么时候都行的话，直接跳过。',
  },
  label: { topic: '咨询内容', name: '称呼', phone: '电话', time: '回电时间' },
  names: {
    topic: ['内容', '主题', '话题', '想了解的'],
    name: ['名字', '姓名', '怎么称呼'],
    phone: ['电话号码', '手机', '手机号', '号码', '联系方式'],
    time: ['时间', '来电时间', '打电话的时间'],
  },
  topics: ['贷款', '存款和理财', '信用卡', '企业开户'],
  suggestedTime: (day, time) => `${day ?? '明天'}${time === 'morning' ? '上午十点' : '下午三点'}`,
  nothingSaid: '还没看到内容，请用一两句话说说您想了解什么，比如“想了解房贷利率”。',
  notAName: '这里只填称呼就好，比如“李女士”。电话下一步再留。',
  timeIsPast: '这个时间已经过了，请换一个，比如“明天上午十点”。',
  timeIsFar: (days) => `时间有点远，我们最多约到 ${days} 天以内，请换一个近一点的。`,
  outsideHours: (day, hours) =>
    `那时候没有同事在。${day}的上班时间是 ${hours}，请换一个时间，比如“上午十点”。`,
  hoursSeparator: '、',
  closedThatDay: (day, next) => `${day}我们不上班，${next}可以吗？也可以说别的时间。`,
  check: '请您看一下，对不对？',
  anyTime: '都可以',
  consent: {
    version: '2026-11',
    text: (bank, months) =>
      `确认后，${bank}会用这些信息就这件事与您联系，不作他用，也不给别人，最长保存 ${months} 个月。您随时可以说“删除我的信息”。`,
  },
  done: {
    at: (phone, time) => `好的，记下了。同事会在${time}前后打 ${phone} 联系您。`,
    anyTime: (phone, by) =>
      by === null
        ? `好的，记下了。同事会打 ${phone} 联系您，具体时间我现在说不准。`
        : `好的，记下了。同事最晚${by}前打 ${phone} 联系您。`,
  },
  warning: '提醒一句：来电的同事不会问您要密码或验证码，凡是要的都是骗子。',
}

const english: LeaveContactSentences = {
  title: 'your call-back',
  examples: [
    'can someone call me',
    'please call me back',
    'I would like to leave my number',
    'have an account manager ring me',
    'could you get in touch with me',
    'let me give you my phone number',
    'I would rather talk on the phone',
    'ask somebody to phone me about a loan',
    'I am interested, how can you contact me',
    'take my contact details',
    'call me tomorrow afternoon',
    'give me a ring when you can',
    'request a callback',
    'I want to be contacted by a loan officer',
    'get one of your people to call my company',
    'my number is below, please phone',
    'can we discuss this over the phone',
    'someone from your bank should call me',
    'is there anybody who could ring me',
  ],
  ask: {
    topic:
      'What would you like to talk about? A sentence is enough; I pass it on and a colleague rings you.',
    name: 'What may we call you?',
    phone: 'Which number can we reach you on?',
    time: 'When would be a good time to ring?',
  },
  help: {
    topic:
      'Say what you would like to know, for example “how much my shop could borrow” or “an account for my company”, so that the colleague can prepare.',
    name: 'For example “Ms Li”, so that we know whom to ask for. You can skip this.',
    phone:
      'A mobile number such as 13800000000, or a fixed line with its area code such as 0571-88000000. Other countries begin with +. It is kept encrypted.',
    time: 'Roughly will do, for example “tomorrow at ten” or “Friday at 3 pm”. If any time suits you, skip this.',
  },
  label: { topic: 'topic', name: 'name', phone: 'phone', time: 'time to call' },
  names: {
    topic: ['subject', 'matter'],
    name: ['my name'],
    phone: ['number', 'phone number', 'mobile', 'telephone'],
    time: ['time', 'call time'],
  },
  topics: ['loans', 'deposits and wealth', 'credit cards', 'a business account'],
  suggestedTime: (day, time) => `${day ?? 'tomorrow'} at ${time === 'morning' ? '10 am' : '3 pm'}`,
  nothingSaid:
    'I see nothing written yet. Please say in a sentence what it is about, for example “mortgage rates”.',
  notAName: 'Just a name here, please, for example “Ms Li”. Your number comes next.',
  timeIsPast: 'That time has passed. Please choose another, for example “tomorrow at ten”.',
  timeIsFar: (days) =>
    `That is too far ahead: we can arrange calls for the next ${days} days. An earlier time, please.`,
  outsideHours: (day, hours) =>
    `Nobody is here at that time: on ${day} we work ${hours}. Please choose another time, for example “10 am”.`,
  hoursSeparator: ' and ',
  closedThatDay: (day, next) =>
    `We are closed on ${day}. Would ${next} do? You can say any other time, too.`,
  check: 'Please have a look: is this right?',
  anyTime: 'any time',
  consent: {
    version: '2026-11',
    text: (bank, months) =>
      `When you confirm, ${bank} uses these details to contact you about this and for nothing else, gives them to nobody, and keeps them for ${months} months at most. You can say “delete my data” at any time.`,
  },
  done: {
    at: (phone, time) => `Noted. A colleague will ring ${phone} ${time} or shortly after.`,
    anyTime: (phone, by) =>
      by === null
        ? `Noted. A colleague will ring ${phone}; I cannot say when just now.`
        : `Noted. A colleague will ring ${phone}, ${by} at the latest.`,
  },
  warning:
    'One thing: our colleague will never ask you for a password or a code. Whoever does is a fraud.',
}

export const sentences: Record<Locale, LeaveContactSentences> = { 'zh-CN': chinese, en: english }

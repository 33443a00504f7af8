import type { Locale } from '../../core/locale.js'
import type { FlowSentences } from '../flow.js'

export const scores = ['1', '2', '3', '4', '5'] as const
export type Score = (typeof scores)[number]

/** Scores that customers give out of habit, of ten or of a hundred: understood, and refused with the reason. */
const noScores = ['0', '6', '7', '8', '9', '10', '100'] as const

function wordsOf(units: (score: string) => string[]): Record<(typeof noScores)[number], string[]> {
  const words = noScores.map((score) => [score, units(score)] as const)
  return Object.fromEntries(words) as Record<(typeof noScores)[number], string[]>
}

export interface RateServiceSentences extends FlowSentences<'score' | 'comment'> {
  scores: Record<Score, string>
  words: { score: Record<Score | (typeof noScores)[number], readonly string[]> }
  /** For a score that there is not. */
  outOfRange: (score: string) => string
  thanks: Record<'good' | 'fair' | 'bad', string>
  /** What may be done about it: labels that say themselves. */
  waysOn: string[]
}

const chinese: RateServiceSentences = {
  title: '服务评价',
  examples: [
    '我要评价',
    '给你们打个分',
    '评价一下这次服务',
    '我想给个评价',
    '怎么评分',
    '给个五星',
    '满意度评价在哪',
    '打个差评',
    '我来评个分',
    '服务评价',
    '对这次服务打分',
    '想说说对你们服务的看法，打个分',
    '给这次咨询评个星',
    '评分入口',
    '可以给客服打分吗',
    '填个满意度',
    '好评',
    '给个好评',
    '我要打分',
    '给五星好评',
    '做个满意度评价',
    '点评一下',
    '给你们五颗星',
    '打五星',
    '给你们打个好评',
  ],
  ask: {
    score: '您觉得我们这次服务怎么样？',
    comment: '有什么想对我们说的吗？一句话也好。',
  },
  help: {
    score: '按您的感受选一项，从“很不满意”到“非常满意”，也可以直接说几分，5 分最好。',
    comment: '比如“等得太久”或“说得很清楚”，我们会看。没有想说的就跳过。',
  },
  label: { score: '评分', comment: '评语' },
  names: { score: ['分数', '打分', '星级'], comment: ['评论', '留言'] },
  scores: { '1': '很不满意', '2': '不满意', '3': '一般', '4': '满意', '5': '非常满意' },
  words: {
    score: {
      ...wordsOf((score) => [`${score}分`, `${score}星`, `${score}颗星`]),
      '1': [
        '很不满意',
        '非常不满意',
        '极不满意',
        '1分',
        '一分',
        '一星',
        '1星',
        '差评',
        '很差',
        '太差',
      ],
      '2': ['不满意', '不太满意', '2分', '两分', '二分', '两星', '2星', '不好'],
      '3': ['一般', '一般般', '还行', '凑合', '马马虎虎', '3分', '三分', '三星', '3星', '中评'],
      '4': ['满意', '比较满意', '挺好', '4分', '四分', '四星', '4星', '不错'],
      '5': [
        '非常满意',
        '十分满意',
        '很满意',
        '特别满意',
        '5分',
        '五分',
        '五星',
        '5星',
        '满分',
        '好评',
        '很好',
        '非常好',
      ],
    },
  },
  outOfRange: (score) => `评分最低 1 分，最高 5 分，没有 ${score} 分。`,
  thanks: {
    good: '谢谢您的认可，我们会接着努力。',
    fair: '谢谢您，您的意见我们记下了，会想办法做得更好。',
    bad: '很抱歉这次没让您满意，您的意见我们记下了。如果有具体的问题要解决，可以投诉，也可以找工作人员。',
  },
  waysOn: ['我要投诉', '找人工'],
}

const english: RateServiceSentences = {
  title: 'your rating',
  examples: [
    'I want to rate your service',
    'rate this service',
    'leave a rating',
    'give you five stars',
    'I would like to leave some feedback on the service',
    'how do I score this chat',
    'let me give you a score',
    'rate my experience',
    'one star from me',
    'where can I rate you',
    'give a review of the service',
    'customer satisfaction survey',
    'I want to review this conversation',
    'score the help I got',
    'let me rate the assistant',
  ],
  ask: {
    score: 'How was our service this time?',
    comment: 'Is there anything you would like to tell us? One sentence is fine.',
  },
  help: {
    score: 'Choose what fits, from “very poor” to “very good”, or say a number, 5 being the best.',
    comment:
      'For example “the wait was too long” or “clearly explained”; we read it. Skip it if you like.',
  },
  label: { score: 'score', comment: 'comment' },
  names: { score: ['rating', 'stars'], comment: ['remark'] },
  scores: { '1': 'very poor', '2': 'poor', '3': 'fair', '4': 'good', '5': 'very good' },
  words: {
    score: {
      ...wordsOf((score) => [`${score} stars`, `${score} points`, `${score} out of 5`]),
      '1': ['very poor', 'very bad', 'terrible', 'awful', 'one star', '1 star', 'one out of five'],
      '2': ['poor', 'bad', 'not good', 'two stars', '2 stars', 'unsatisfied', 'dissatisfied'],
      '3': ['fair', 'so so', 'average', 'okay', 'three stars', '3 stars'],
      '4': ['good', 'four stars', '4 stars', 'satisfied'],
      '5': [
        'very good',
        'excellent',
        'great',
        'perfect',
        'five stars',
        '5 stars',
        'very satisfied',
      ],
    },
  },
  outOfRange: (score) => `Scores go from 1 to 5; there is no ${score}.`,
  thanks: {
    good: 'Thank you, we are glad to hear it.',
    fair: 'Thank you. We have noted your opinion and will try to do better.',
    bad: 'I am sorry that we did not do well this time; your opinion is noted. If something is to be put right you can make a complaint or speak to a person.',
  },
  waysOn: ['I want to make a complaint', 'Speak to a person'],
}

export const sentences: Record<Locale, RateServiceSentences> = { 'zh-CN': chinese, en: english }

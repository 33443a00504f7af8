import { describe, expect, it } from '@jest/globals'
import { trainIntentClassifier, type Example } from './index.js'

const sentences: Record<string, string[]> = {
  'find-branch': [
    '附近有网点吗',
    '最近的支行在哪里',
    '哪个网点现在还开门',
    '火车站旁边有没有支行',
    'where is the nearest branch',
    'which branch is open now',
    'find a branch near me',
  ],
  repayment: [
    '贷款五十万二十年每个月还多少',
    '帮我算一下月供',
    '房贷月供怎么算',
    '借十万三年要还多少',
    'calculate my monthly repayment',
    'how much would I pay each month for a loan',
    'work out the instalments of a mortgage',
  ],
  complaint: [
    '我要投诉',
    '投诉柜台人员态度差',
    '我对你们的服务很不满意',
    'I want to complain',
    'I want to make a complaint',
    'your staff was rude to me',
  ],
  'take-ticket': [
    '我要取号',
    '帮我排个队',
    '取个号',
    'take a ticket',
    'get me a number for the queue',
    'I would like to join the queue',
  ],
  'hand-off': [
    '转人工',
    '我要找人工客服',
    '真人在吗',
    'talk to a human',
    'I want to speak to a person',
    'connect me to customer service',
  ],
}

const examples = Object.entries(sentences).flatMap(([intent, texts]) =>
  texts.map((text) => ({ text, intent })),
)
const classifier = trainIntentClassifier(examples)

describe('the intent classifier', () => {
  it.each([
    ['这附近有没有你们的支行', 'find-branch'],
    ['請問最近的分行在哪裡', 'find-branch'],
    ['any branch near the station?', 'find-branch'],
    ['算一下20万两年的月供', 'repayment'],
    ['monthly repayments on a mortgage', 'repayment'],
    ['投诉你们的服务态度', 'complaint'],
    ['i have a complaint about your staff', 'complaint'],
    ['给我取一个号', 'take-ticket'],
    ['get a queue ticket', 'take-ticket'],
    ['找个真人客服', 'hand-off'],
    ['speek to a humann please', 'hand-off'],
  ])('understands %s, which it has not seen', (text, intent) => {
    expect(classifier.classify(text)[0]?.intent).toBe(intent)
  })

  it('is sure of the sentences that it has learned from', () => {
    for (const { text, intent } of examples) {
      const [best] = classifier.classify(text)
      expect(best).toEqual({ intent, confidence: expect.any(Number) })
      expect(best?.confidence).toBeGreaterThan(0.9)
    }
  })

  it.each([
    '今天天气怎么样',
    '给我讲个笑话',
    'who won the match',
    'Bonjour, quelle heure est-il',
    '信用卡年费怎么收',
    '1234567',
    '😀😀',
    '',
    '   ',
  ])('takes "%s" for none of them', (text) => {
    const sum = classifier.classify(text).reduce((total, { confidence }) => total + confidence, 0)
    expect(sum).toBeLessThan(0.5)
  })

  it('gives at most five intents, best first, whose confidences leave room for none', () => {
    const many = Array.from('甲乙丙丁戊己庚辛').map((name) => ({
      text: name + '业务',
      intent: name,
    }))
    for (const text of ['乙业务', '业务', '投诉']) {
      const scored = trainIntentClassifier(many).classify(text)
      const confidences = scored.map(({ confidence }) => confidence)
      expect(scored).toHaveLength(5)
      expect(confidences).toEqual([...confidences].sort((a, b) => b - a))
      expect(confidences.reduce((a, b) => a + b)).toBeLessThan(1)
    }
  })

  it('learns from sentences that are none of the intents', () => {
    const question = '投诉要多久有结果'
    const counterexamples = ['投诉多久处理完', '投诉结果去哪里查', '投诉处理要几天'].map(
      (text) => ({
        text,
        intent: '',
      }),
    )
    const warned = trainIntentClassifier([...examples, ...counterexamples])
    expect(classifier.classify(question)[0]?.confidence).toBeGreaterThan(0.4)
    expect(warned.classify(question)[0]?.confidence).toBeLessThan(0.2)
    expect(warned.classify('我要投诉你们')[0]).toMatchObject({ intent: 'complaint' })
    expect(warned.classify(question).map(({ intent }) => intent)).not.toContain('')
  })

  it('reads a message of ten thousand characters by its beginning', () => {
    const [best] = classifier.classify('我要投诉柜台人员。' + '啊'.repeat(10_000))
    expect(best?.intent).toBe('complaint')
  })

  it('can do with next to nothing', () => {
    expect(trainIntentClassifier([]).classify('取号')).toEqual([])
    const one = trainIntentClassifier([{ text: '取号', intent: 'take-ticket' }])
    expect(one.classify('取号')[0]?.confidence).toBeGreaterThan(0.5)
    expect(one.classify('天气')[0]?.confidence).toBeLessThan(0.5)
  })

  it('decides the same after learning the same thousand sentences again', () => {
    const thousand = makeExamples(1_000)
    const [first, second] = [trainIntentClassifier(thousand), trainIntentClassifier(thousand)]
    for (const { text, intent } of thousand) {
      const decision = first.classify(text)
      expect(decision[0]?.intent).toBe(intent)
      expect(second.classify(text)).toEqual(decision)
    }
    expect(second.classify('信用卡 please')).toEqual(first.classify('信用卡 please'))
  })
})

/** Different short sentences with twenty intents, in Chinese and English. */
function makeExamples(count: number): Example[] {
  const wishes = [
    ['我想', '办理'],
    ['帮我', '取消'],
    ['I want to ', 'open '],
    ['please ', 'close '],
  ] as const
  const things = ['信用卡', '存款', '贷款', 'savings account', 'mortgage']
  const ends = ['', '，谢谢', ' today', ' now', '，急']
  return Array.from({ length: count }, (_, i) => {
    const [opening, verb] = wishes[i % 4]!
    const thing = things[Math.floor(i / 4) % 5]!
    const end = ends[Math.floor(i / 20) % 5]!
    return { text: `${opening}${verb}${thing}${end} ${Math.floor(i / 100)}`, intent: verb + thing }
  })
}

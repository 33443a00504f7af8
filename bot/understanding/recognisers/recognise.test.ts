import { describe as suite, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { DateTime } from 'luxon'
import { recognise, type RecogniseContext } from './index.js'
import {
  describe,
  expected,
  readReference,
  readTable,
  tableNames,
  type PhraseGroup,
} from './tables/read-table.js'

const usualNow = '2026-11-18T10:20'
const zones = ['Asia/Shanghai', 'UTC', 'America/New_York', 'Asia/Kathmandu']

function contextsOf(group: PhraseGroup): RecogniseContext[] {
  const { locale, at, zone } = group
  if (at) return [{ locale, now: new Date(at), zone: zone ?? 'UTC' }]
  return zones.map((zone) => {
    const now = DateTime.fromISO(group.now ?? usualNow, { zone }).toJSDate()
    return { locale, now, zone }
  })
}

const shanghai: RecogniseContext = {
  locale: 'zh-CN',
  now: new Date(`${usualNow}+08:00`),
  zone: 'Asia/Shanghai',
}

suite('recognise', () => {
  const readWrong = (groups: PhraseGroup[]) => {
    const wrong: unknown[] = []
    for (const group of groups) {
      for (const context of contextsOf(group)) {
        for (const [phrase, values] of Object.entries(group.phrases)) {
          const got = describe(recognise(phrase, context))
          const want = expected(values)
          if (got.join() !== want.join()) wrong.push({ phrase, zone: context.zone, got, want })
        }
      }
    }
    return wrong
  }

  for (const name of tableNames()) {
    it(`reads every phrase of the table "${name}", in every zone`, () => {
      expect(readWrong(readTable(name))).toEqual([])
    })
  }

  it('reads the examples of the reference', () => {
    expect(readReference().length).toBeGreaterThanOrEqual(6)
    expect(readWrong(readReference())).toEqual([])
  })

  it('has tables of at least 300 Chinese and 150 English phrases', () => {
    const count = (locale: string) =>
      tableNames()
        .flatMap(readTable)
        .filter((group) => group.locale === locale)
        .reduce((sum, group) => sum + Object.keys(group.phrases).length, 0)
    expect(count('zh-CN')).toBeGreaterThanOrEqual(300)
    expect(count('en')).toBeGreaterThanOrEqual(150)
  })

  it('says where in the text a value stands', () => {
    const texts = (text: string) => recognise(text, shanghai).found.map((value) => value.text)
    expect(texts('我想贷五十来萬，分２年還')).toEqual(['五十来萬', '五十来萬', '２年'])
    expect(texts('😀 ＲＭＢ　５,０００ 好嗎')).toEqual(['ＲＭＢ　５,０００'])
    expect(texts('改成下週三下午三點半吧')).toEqual(['下週三下午三點半'])
    expect(texts('call me 2moro? i mean tomorrow at 3 pm.')).toEqual(['tomorrow at 3 pm'])
    expect(texts('好的，第二个')).toEqual(['好的', '第二个'])
  })

  it('looks at the first thousand characters', () => {
    const padding = '嗨'.repeat(997)
    expect(recognise(`${padding}，三点`, shanghai).found).toHaveLength(1)
    expect(recognise(`${padding}，，，三点`, shanghai).found).toHaveLength(0)
  })

  const fragments = [
    ...tableNames()
      .flatMap(readTable)
      .flatMap((group) => Object.keys(group.phrases)),
    ...'零一二两三五十百千万亿点半号月日年周后前至到-~.,:/%¥$元块毛角分个来多几第正腊初kwm '.split(
      '',
    ),
    ...[
      'next ',
      'half ',
      'a ',
      'and ',
      'in ',
      'at ',
      'of ',
      'the ',
      'to ',
      '0',
      '1',
      '9',
      '31',
      '12',
    ],
  ]
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 10_000 }),
    fc.array(fc.constantFrom(...fragments), { maxLength: 40 }).map((parts) => parts.join('')),
  )
  const contexts = fc.record({
    locale: fc.constantFrom('zh-CN' as const, 'en' as const),
    now: fc.date({ min: new Date('2000-01-01'), max: new Date('2090-01-01'), noInvalidDate: true }),
    zone: fc.constantFrom(...zones),
  })

  it('never throws, and each span is what stands in the text', () => {
    fc.assert(
      fc.property(texts, contexts, (text, context) => {
        const { found, misread } = recognise(text, context)
        for (const { start, end, text: said } of [...found, ...misread]) {
          expect(start).toBeLessThan(end)
          expect(text.slice(start, end)).toBe(said)
        }
      }),
      { numRuns: 1500 },
    )
  })

  it('gives values of the promised form', () => {
    const forms: Record<string, RegExp> = {
      number: /^-?\d+(\.\d+)?$/,
      percent: /^-?\d+(\.\d+)?$/,
      date: /^\d{4}-\d\d-\d\d$/,
      time: /^([01]\d|2[0-3]):[0-5]\d$/,
      'date-time': /^\d{4}-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d$/,
      phone: /^\+\d{7,15}$/,
    }
    fc.assert(
      fc.property(texts, contexts, (text, context) => {
        for (const value of recognise(text, context).found) {
          const form = forms[value.type]
          if (form) expect(value.value).toMatch(form)
          if ('until' in value && value.until) expect(value.until).toMatch(form as RegExp)
          if (value.type === 'date' && value.until) expect(value.until >= value.value).toBe(true)
          if (value.type === 'money') expect(value.value.amount).toMatch(/^-?\d+(\.\d+)?$/)
          if (value.type === 'period')
            expect(Object.values(value.value)[0]).toBeGreaterThanOrEqual(0)
        }
      }),
      { numRuns: 1500 },
    )
  })

  it('reads the same text the same way again', () => {
    fc.assert(
      fc.property(texts, contexts, (text, context) => {
        expect(recognise(text, context)).toEqual(recognise(text, context))
      }),
      { numRuns: 300 },
    )
  })

  it('reads no value in a part of a longer number', () => {
    for (const text of [
      '1381234567890123',
      '1.2.3.4',
      '110105194912310021999',
      'a1b2c3',
      '3/4/5/6',
    ]) {
      expect(recognise(text, shanghai).found.filter(({ type }) => type === 'phone')).toEqual([])
      expect(recognise(text, shanghai).found.filter(({ type }) => type === 'date')).toEqual([])
    }
  })
})

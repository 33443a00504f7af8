import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { Reply } from '../../../core/conversations/index.js'
import type { Locale } from '../../../core/locale.js'
import { describePresenter } from '../../../test/contracts/presenter.contract.js'
import { anyReply, replies } from '../../../test/support/replies.js'
import { toWeChatMessages, toWeComKfMessages } from './present.js'

const thumbMediaId = 'thumb'

/** Everything in the messages that a customer sees, and nothing else. */
function seen(value: unknown): string {
  if (typeof value === 'string') return value
  if (typeof value !== 'object' || value === null) return ''
  const hidden = ['msgtype', 'type', 'id', 'thumb_media_id']
  return Object.entries(value)
    .map(([key, inner]) => (hidden.includes(key) ? '' : seen(inner)))
    .join('\n')
}

function named(name: string): [Reply, Locale] {
  const { reply, locale } = replies.find((one) => one.name === name)!
  return [reply, locale]
}

describe('an official account', () => {
  describePresenter({
    shown: (reply, locale) => seen(toWeChatMessages(reply, locale, { most: 5 })),
  })

  it('asks a question with its choices in one message', () => {
    expect(toWeChatMessages(...named('a question with choices'))).toEqual([
      {
        msgtype: 'msgmenu',
        msgmenu: {
          head_content: '您想贷多久？',
          list: [
            { id: '1', content: '6个月' },
            { id: '2', content: '1年' },
            { id: '3', content: '3年' },
          ],
          tail_content: '',
        },
      },
    ])
  })

  it('numbers choices that a menu cannot hold', () => {
    const [message, ...others] = toWeChatMessages(...named('more choices than a menu holds'))
    expect(others).toEqual([])
    expect(message).toMatchObject({
      text: { content: expect.stringContaining('Reply with a number:\n1. Branch number 1\n2.') },
    })
  })

  it('sends a branch as an article that opens the map', () => {
    const messages = toWeChatMessages(...named('a branch'))
    expect(messages.map(({ msgtype }) => msgtype)).toEqual(['msgmenu', 'news'])
    expect(messages[1]).toMatchObject({
      news: {
        articles: [
          {
            title: '滨江科技支行',
            description: expect.stringContaining('营业中，17:00 关门'),
            url: expect.stringContaining('https://uri.amap.com/'),
          },
        ],
      },
    })
  })

  it('spells out the maps of several branches', () => {
    const messages = toWeChatMessages(...named('several branches to compare'))
    expect(messages.map(({ msgtype }) => msgtype)).toEqual(['msgmenu'])
    expect(seen(messages).match(/https:/g)).toHaveLength(3)
  })

  it('says that it left something out, and keeps the figures and the choices', () => {
    const [{ parts, choices }] = named('a product and what must be said with it')
    const text = '很长的一句话。'.repeat(1_000)
    const messages = toWeChatMessages({ text, parts, choices }, 'zh-CN')
    expect(messages).toHaveLength(3)
    expect(seen(messages)).toContain('这里只显示一部分')
    expect(seen(messages)).toContain('业绩比较基准不是收益承诺。')
    expect(seen(messages)).toContain('都不要')
  })

  it('says nothing for an empty reply', () => {
    expect(toWeChatMessages({ text: '' }, 'en')).toEqual([])
  })
})

describe("WeCom's customer service", () => {
  describePresenter({
    shown: (reply, locale) => seen(toWeComKfMessages(reply, locale, { most: 5 })),
    hasOwnMap: true,
  })

  it('sends a place as a location on its map', () => {
    expect(toWeComKfMessages(...named('a place')).at(-1)).toMatchObject({
      msgtype: 'location',
      location: { name: 'Binjiang Technology Branch', latitude: 30.1873, longitude: 120.2105 },
    })
  })

  it('sends a form as a link where there is a picture for it, else spelled out', () => {
    const [reply, locale] = named('a form')
    expect(toWeComKfMessages(reply, locale, { thumbMediaId })).toEqual([
      {
        msgtype: 'link',
        link: {
          title: '在线预约开户',
          desc: '约三分钟，可以中途保存。',
          url: 'https://www.example.com/forms/open-account?from=chat',
          thumb_media_id: thumbMediaId,
        },
      },
    ])
    expect(toWeComKfMessages(reply, locale)).toEqual([
      {
        msgtype: 'text',
        text: { content: expect.stringContaining('https://www.example.com/forms/open-account') },
      },
    ])
  })
})

describe('the limits of WeChat', () => {
  const units = fc.constantFrom('binary' as const, 'grapheme' as const)
  const word = units.chain((unit) => fc.string({ unit, maxLength: 1_500, size: 'max' }))
  const most = fc.integer({ min: 1, max: 5 })

  it.each<[string, (reply: Reply, most: number) => object[]]>([
    ['an official account', (reply, most) => toWeChatMessages(reply, 'zh-CN', { most })],
    [
      "WeCom's customer service",
      (reply, most) => toWeComKfMessages(reply, 'en', { most, thumbMediaId }),
    ],
  ])(
    'are kept by %s, whatever is said',
    (_, present) => {
      fc.assert(
        fc.property(anyReply({ word }), most, (reply, messages) => {
          const sent = present(reply, messages)
          expect(sent.length).toBeLessThanOrEqual(messages)
          expect(sent.flatMap(offences)).toEqual([])
          expect(JSON.stringify(sent)).not.toMatch(/\\u/)
        }),
        { numRuns: 100 },
      )
    },
    60_000,
  )
})

/** Fields that are empty or too long, by name. The numbers are those of the fact sheet, in bytes. */
function offences(message: object): string[] {
  const bytes: Record<string, [number, number]> = {
    head_content: [1, 1024],
    'text.content': [1, 2048],
    'list.content': [1, 128],
    'list.click.content': [1, 128],
    'list.id': [1, 64],
    'list.click.id': [1, 64],
    title: [1, 128],
    description: [0, 512],
    desc: [0, 512],
    url: [1, 2048],
  }
  const { list = [] } = (message as { msgmenu?: { list?: unknown[] } }).msgmenu ?? {}
  const tooMany = list.length > 10 ? ['items'] : []
  return [
    ...tooMany,
    ...leavesOf(message).flatMap(([path, text]) => {
      const limit = Object.entries(bytes).find(([name]) => path.endsWith(`.${name}`))?.[1]
      const size = Buffer.byteLength(text)
      return limit && (size < limit[0] || size > limit[1]) ? [`${path}: ${size}`] : []
    }),
  ]
}

/** Texts with where they stand, without places in lists. */
function leavesOf(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    leavesOf(inner, /^\d+$/.test(key) ? path : `${path}.${key}`),
  )
}

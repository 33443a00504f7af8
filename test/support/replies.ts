import fc from 'fast-check'
import type { Reply, ReplyPart } from '../../core/conversations/index.js'
import type { Locale } from '../../core/locale.js'

const product: ReplyPart = {
  kind: 'product',
  id: 'steady-half-year',
  name: '青屿稳进半年开',
  summary: '固定收益类，半年开放一次。',
  keyFigure: { label: '业绩比较基准（年化）', value: '2.10%–2.70%' },
  facts: [
    { label: '起购金额', value: '1万元起' },
    { label: '期限', value: '6个月' },
  ],
  risk: { level: 'R2', label: '中低风险' },
  disclosures: ['理财非存款、产品有风险、投资须谨慎。', '业绩比较基准不是收益承诺。'],
  reasons: ['半年后要用的钱，期限刚好'],
  action: { title: '所需材料', value: '办理青屿稳进半年开需要什么材料' },
}

const branch: ReplyPart = {
  kind: 'branch',
  id: 'binjiang',
  name: '滨江科技支行',
  address: '杭州市滨江区江南大道3688号',
  phone: '0571-0000-7212',
  open: true,
  status: '营业中，17:00 关门',
  facts: [{ label: '今天', value: '09:00–12:00，13:30–17:00' }],
  distance: '1.2 km',
  mapUrl: 'https://uri.amap.com/marker?position=120.21,30.18&name=%E6%BB%A8%E6%B1%9F',
  action: { title: '可办业务', value: '滨江科技支行可以办什么业务' },
}

const repayments: ReplyPart = {
  kind: 'table',
  title: 'Repayment of ¥500,000',
  columns: [
    { label: 'Term', align: 'start' },
    { label: 'Each month', align: 'end' },
    { label: 'Interest in all', align: 'end' },
  ],
  rows: [
    ['1 year', '¥42,541.20', '¥10,494.40'],
    ['3 years', '¥14,727.03', '¥30,173.08'],
  ],
  note: 'An estimate; the contract prevails. APR 3.85%, simple interest.',
}

const receipt: ReplyPart = {
  kind: 'facts',
  title: '投诉已登记',
  subtitle: '2026年11月22日 10:24',
  facts: [
    { label: '编号', value: 'C-1024' },
    { label: '答复期限', value: '11月27日（周五）18:00 前' },
  ],
  actions: [{ title: '补充说明', value: '补充投诉 C-1024' }],
}

const place: ReplyPart = {
  kind: 'place',
  name: 'Binjiang Technology Branch',
  address: '3688 Jiangnan Avenue, Binjiang District, Hangzhou',
  coordinates: { latitude: 30.1873, longitude: 120.2105, system: 'GCJ-02' },
  mapUrl: 'https://uri.amap.com/marker?position=120.2105,30.1873&name=Binjiang',
}

const form: ReplyPart = {
  kind: 'form',
  title: '在线预约开户',
  url: 'https://www.example.com/forms/open-account?from=chat',
  description: '约三分钟，可以中途保存。',
}

const choices = (...labels: string[]) => labels.map((label) => ({ label }))

const cited = {
  type: 'https://schema.org/Message',
  additionalType: ['AIGeneratedContent'],
  citation: [{ position: 1, '@id': 'p1', appearance: { name: '借记卡章程 › 挂失', text: '…' } }],
}

/** What an assistant says, one of each kind. `spoken`: what has to be read of its Markdown. */
export const replies: { name: string; locale: Locale; reply: Reply; spoken: string[] }[] = [
  {
    name: 'a question with choices',
    locale: 'zh-CN',
    reply: { text: '您想贷多久？', choices: choices('6个月', '1年', '3年') },
    spoken: ['您想贷多久？'],
  },
  {
    name: 'an answer with Markdown, a source and the label of a model',
    locale: 'zh-CN',
    reply: {
      text: '请马上**挂失**：\n\n1. 拨打热线 95XXX\n2. 或在[手机银行](https://m.example.com/loss)办理 [1]\n\n| 渠道 | 费用 |\n|---|---|\n| 柜台 | 10元 |\n\n[1]: passage:p1 "借记卡章程"',
      entities: [cited],
      choices: choices('挂失要钱吗'),
    },
    spoken: ['挂失', '1. 拨打热线 95XXX', '手机银行', 'https://m.example.com/loss', '柜台', '10元'],
  },
  {
    name: 'a product and what must be said with it',
    locale: 'zh-CN',
    reply: { text: '这一款比较合适：', parts: [product], choices: choices('换一批', '都不要') },
    spoken: ['这一款比较合适：'],
  },
  {
    name: 'a branch',
    locale: 'zh-CN',
    reply: { text: '最近的是滨江科技支行。', parts: [branch] },
    spoken: ['最近的是滨江科技支行。'],
  },
  {
    name: 'several branches to compare',
    locale: 'zh-CN',
    reply: {
      text: '附近有三家：',
      parts: [branch, { ...branch, id: 'b2', name: '城西支行', distance: '3.4 km' }, branch],
    },
    spoken: ['附近有三家：'],
  },
  {
    name: 'a table',
    locale: 'en',
    reply: { text: 'Here is what you would pay.', parts: [repayments] },
    spoken: ['Here is what you would pay.'],
  },
  {
    name: 'a receipt',
    locale: 'zh-CN',
    reply: { text: '已经登记。', parts: [receipt] },
    spoken: ['已经登记。'],
  },
  { name: 'a place', locale: 'en', reply: { text: 'Here:', parts: [place] }, spoken: ['Here:'] },
  { name: 'a form', locale: 'zh-CN', reply: { text: '', parts: [form] }, spoken: [] },
  {
    name: 'a place among other cards',
    locale: 'en',
    reply: { text: 'Both:', parts: [repayments, place], choices: choices('Yes', 'No') },
    spoken: ['Both:'],
  },
  {
    name: 'more choices than a menu holds',
    locale: 'en',
    reply: {
      text: 'Which branch?',
      choices: Array.from({ length: 14 }, (_, index) => ({
        label: `Branch number ${index + 1}`,
        say: `branch ${index + 1}`,
      })),
    },
    spoken: ['Which branch?'],
  },
  {
    name: 'a choice longer than a menu’s line',
    locale: 'zh-CN',
    reply: { text: '请选择', choices: choices('是'.repeat(60), '否') },
    spoken: ['请选择'],
  },
]

/** All that has to reach the customer, without the Markdown text. */
export function saidBy({ choices: offered = [], parts = [] }: Reply): string[] {
  return [...offered.map(({ label }) => label), ...parts.flatMap(saidByPart)].filter(Boolean)
}

/** Addresses that a part opens. */
export function addressesOf({ parts = [] }: Reply): string[] {
  return parts.flatMap((part) => {
    if (part.kind === 'form') return [part.url]
    return 'mapUrl' in part && part.mapUrl ? [part.mapUrl] : []
  })
}

function saidByPart(part: ReplyPart): string[] {
  switch (part.kind) {
    case 'product':
      return [
        part.name,
        ...[...part.facts, ...(part.keyFigure ? [part.keyFigure] : [])].flatMap(both),
        ...(part.risk ? [part.risk.level, part.risk.label] : []),
        ...part.disclosures,
        ...(part.reasons ?? []),
        part.action.value,
      ]
    case 'branch':
      return [
        ...[part.name, part.address, part.phone, part.status, part.distance ?? ''],
        ...part.facts.flatMap(both),
        part.action.value,
      ]
    case 'facts':
      return [
        ...[part.title, part.subtitle ?? ''],
        ...part.facts.flatMap(both),
        ...part.actions.map(({ value }) => value),
      ]
    case 'table':
      return [
        ...[part.title, part.note ?? ''],
        ...part.rows.flat(),
        ...part.columns.map(({ label }) => label),
      ]
    case 'place':
      return [part.name, part.address]
    case 'form':
      return [part.title, part.description ?? '']
  }
}

function both({ label, value }: { label: string; value: string }): string[] {
  return [label, value]
}

/** Replies of made-up words, each a few bytes to `maxLength` characters long. */
export function anyReply(options: { word: fc.Arbitrary<string> }): fc.Arbitrary<Reply> {
  const { word } = options
  const fact = fc.record({ label: word, value: word })
  const action = fc.record({ title: word, value: word })
  const few = <T>(of: fc.Arbitrary<T>) => fc.array(of, { maxLength: 3 })
  const optional = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined })
  const url = fc.webUrl({ withQueryParameters: true })
  const coordinates = fc.constant({ latitude: 30.1, longitude: 120.2, system: 'GCJ-02' as const })
  const parts: fc.Arbitrary<ReplyPart> = fc.oneof(
    fc.record({
      ...{ kind: fc.constant('product' as const), id: word, name: word, summary: word },
      ...{ keyFigure: fc.option(fact), facts: few(fact), disclosures: few(word), action },
      risk: fc.option(fc.record({ level: fc.constantFrom('R1', 'R5'), label: word })),
      reasons: optional(few(word)),
    }),
    fc.record({
      ...{ kind: fc.constant('branch' as const), id: word, name: word, address: word },
      ...{ phone: word, open: fc.boolean(), status: word, facts: few(fact), action },
      ...{ distance: optional(word), mapUrl: optional(url) },
    }),
    fc.record({
      ...{ kind: fc.constant('facts' as const), title: word, subtitle: optional(word) },
      ...{ facts: few(fact), actions: few(action) },
    }),
    few(word).chain((labels) =>
      fc.record({
        ...{ kind: fc.constant('table' as const), title: word, note: optional(word) },
        columns: fc.constant(labels.map((label) => ({ label, align: 'end' as const }))),
        rows: fc.array(fc.tuple(...labels.map(() => word)), { minLength: 1, maxLength: 3 }),
      }),
    ),
    fc.record({
      ...{ kind: fc.constant('place' as const), name: word, address: word, mapUrl: url },
      coordinates,
    }),
    fc.record({
      kind: fc.constant('form' as const),
      title: word,
      url,
      description: optional(word),
    }),
  )
  const choice = fc.record({ label: word, say: optional(word) })
  return fc.record({
    text: word,
    choices: optional(fc.array(choice, { maxLength: 12 })),
    parts: optional(few(parts)),
  })
}

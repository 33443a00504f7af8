/** ISO 4217 by what customers write, after the amount or before it. */
const names: Record<string, string[]> = {
  CNY: [
    '人民币',
    'rmb',
    'cny',
    'renminbi',
    'yuan',
    '块钱',
    '块(?![儿状头])',
    '元人民币',
    '元(?![桥里朝旦素宝宵老首])',
    '圆',
  ],
  USD: ['美元', '美金', '美刀', 'us dollars?', 'usd', 'dollars?'],
  HKD: ['港币', '港元', '港纸', 'hk dollars?', 'hong kong dollars?', 'hkd'],
  EUR: ['欧元', '欧(?![洲盟式阳])', 'eur', 'euros?'],
  GBP: ['英镑', '镑', 'gbp', 'pounds?'],
  JPY: ['日元', '日币', '日圆', 'jpy', 'yen'],
  CAD: ['加元', '加币', 'cad', 'canadian dollars?'],
  AUD: ['澳元', '澳币', 'aud', 'australian dollars?'],
  SGD: ['新加坡元', '新加坡币', '新币', 'sgd', 'singapore dollars?'],
  TWD: ['新台币', '台币', 'twd'],
  MOP: ['澳门元', '澳门币', 'mop'],
  KRW: ['韩元', '韩币', 'krw', 'won'],
  THB: ['泰铢', 'thb', 'baht'],
  CHF: ['瑞士法郎', '瑞郎', 'chf', 'swiss francs?'],
  RUB: ['卢布', 'rub', 'roubles?', 'rubles?'],
}

const signs: Record<string, string> = {
  us$: 'USD',
  hk$: 'HKD',
  nt$: 'TWD',
  s$: 'SGD',
  a$: 'AUD',
  c$: 'CAD',
  $: 'USD',
  '¥': 'CNY',
  '€': 'EUR',
  '£': 'GBP',
}

const words = Object.entries(names)
  .flatMap(([code, patterns]) => patterns.map((pattern) => ({ code, pattern })))
  .sort((a, b) => b.pattern.length - a.pattern.length)
const whole = words.map(({ code, pattern }) => ({ code, pattern: new RegExp(`^(?:${pattern})$`) }))

const wordPattern = words
  .map(({ pattern }) => (/^[a-z]/.test(pattern) ? `${pattern}(?![a-z])` : pattern))
  .join('|')
const signPattern = Object.keys(signs)
  .sort((a, b) => b.length - a.length)
  .map((sign) => sign.replace('$', String.raw`\$`))
  .join('|')
/** 块 and pounds stand after an amount only. */
const beforePattern = words
  .map(({ pattern }) => pattern)
  .filter((pattern) => !/^(?:[块元圆镑欧]|dollars|pounds|won)/.test(pattern))
  .join('|')

/** A currency after an amount; sticky. 三元桥 is a place, 一块儿 means together. */
export const currencyAfter = new RegExp(` ?(?:${wordPattern}|[¥€£$])`, 'y')

/** A currency at the end of what stands before an amount. */
export const currencyBefore = new RegExp(`(?:${signPattern}|(?<![a-z])(?:${beforePattern}))[ :]?$`)

/** The ISO code of what one of the two patterns matched. */
export function currencyCode(matched: string): string {
  const text = matched.replace(/[ :]+$/, '').trim()
  return signs[text] ?? whole.find(({ pattern }) => pattern.test(text))?.code ?? 'CNY'
}

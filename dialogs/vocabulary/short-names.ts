import type { Branch } from '../../core/branches/index.js'
import type { Localised } from '../../core/locale.js'
import type { Bank } from '../../core/organisation/index.js'
import type { Product } from '../../core/products/index.js'

/** `full` names say that it is a branch; `bare` ones could be a place as well: 金鸡湖. */
export interface BranchNames {
  full: string[]
  bare: string[]
}

export function namesOfBranch(branch: Branch, bank: Bank | undefined): BranchNames {
  const names = [chineseNames(branch, bank), englishNames(branch, bank)]
  return { full: names.flatMap(({ full }) => full), bare: names.flatMap(({ bare }) => bare) }
}

/** 青屿随心贷, 随心贷, QY-L02; Qingyu Consumer Loan, Consumer Loan. */
export function namesOfProduct(product: Product, bank: Bank | undefined): string[] {
  return [
    ...withAndWithout(product.name['zh-CN'], bank ? chineseNamesOfBank(bank) : []),
    ...withAndWithout(product.name.en, bank ? englishNamesOfBank(bank) : []),
    product.code,
  ]
}

/** 对公业务 of 对公业务（开户、结算、回单）: what stands before the explanation. */
export function shortServiceName(name: string): string {
  return name.split(/[（(：:]/)[0]!.trim()
}

/** 杭州市, 杭州, Hangzhou. */
export function namesOfCity(city: Localised): string[] {
  return [...new Set([city['zh-CN'], city['zh-CN'].replace(/市$/, ''), city.en])]
}

function chineseNames({ name, city }: Branch, bank: Bank | undefined): BranchNames {
  const kind = /(支行|分行|营业部|分理处|营业厅|储蓄所)$/.exec(name['zh-CN'])?.[0] ?? ''
  const whole = name['zh-CN'].slice(0, name['zh-CN'].length - kind.length)
  const stems = withAndWithout(whole, namesOfCity(city))
  // 滨江科技支行 is called 滨江支行 or 科技支行.
  const halves = stems.flatMap((stem) =>
    stem.length === 4 ? [stem.slice(0, 2), stem.slice(2)] : [],
  )
  const branches = [...stems, ...halves].flatMap((stem) => [stem + kind, `${stem}网点`])
  const banks = bank ? chineseNamesOfBank(bank) : []
  return {
    full: [...branches, ...banks.flatMap((prefix) => branches.map((rest) => prefix + rest))],
    bare: stems,
  }
}

function englishNames({ name, city }: Branch, bank: Bank | undefined): BranchNames {
  const stems = withAndWithout(name.en.replace(/\s+(sub-?branch|branch)$/i, ''), [city.en])
  const shortest = stems.at(-1)!
  const branches = [...stems, shortest.split(' ')[0]!].map((stem) => `${stem} branch`)
  const banks = bank ? englishNamesOfBank(bank) : []
  return {
    full: [
      name.en,
      ...branches,
      ...banks.flatMap((prefix) => branches.map((rest) => `${prefix} ${rest}`)),
    ],
    bare: stems,
  }
}

/** The longest first, down to what the bank's products begin with: 澜江农商银行, 澜江农商, 澜江. */
function chineseNamesOfBank({ name, shortName }: Bank): string[] {
  const stem = name['zh-CN'].replace(/(农村商业|农商|村镇|商业)?(银行|信用社)$/, '')
  return longestFirst([name['zh-CN'], shortName['zh-CN'], stem])
}

function englishNamesOfBank({ name, shortName }: Bank): string[] {
  const stem = name.en.replace(/(\s+(Rural|Commercial|City|Village))*\s+Bank$/i, '')
  return longestFirst([name.en, shortName.en, stem])
}

function longestFirst(names: string[]): string[] {
  return [...new Set(names)].sort((a, b) => b.length - a.length)
}

/** The name and, where it begins with one of the prefixes, the rest of it. */
function withAndWithout(name: string, prefixes: string[]): string[] {
  const prefix = prefixes.find((one) => name.toLowerCase().startsWith(one.toLowerCase()))
  const rest = prefix === undefined ? '' : name.slice(prefix.length).trim()
  return rest.length < 2 ? [name] : [name, rest]
}

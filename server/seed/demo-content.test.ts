import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, it } from '@jest/globals'
import { distanceMetres } from '../../core/branches/index.js'
import { locales } from '../../core/locale.js'
import { describeProduct, forbiddenWording, problemsOf } from '../../core/products/index.js'
import { brokenReferences, type DemoContent } from './demo-content.js'
import { demoFolder } from './demo-folder.js'
import { readDemo } from './read-demo.js'

// What the demo promises. The texts are data; this is where they meet the rules.

let demo: DemoContent
beforeAll(async () => {
  demo = await readDemo(demoFolder)
})

describe('the demo', () => {
  it('is as large as it says', () => {
    expect(demo.banks.length).toBeGreaterThanOrEqual(2)
    expect(demo.branches.length).toBeGreaterThanOrEqual(6)
    expect(new Set(demo.branches.map((b) => b.city.en)).size).toBe(2)
    expect(demo.accountManagers).toHaveLength(10)
    expect(demo.products).toHaveLength(30)
    expect(demo.faq.length).toBeGreaterThanOrEqual(60)
    expect(demo.customers).toHaveLength(4)
  })

  it('has every category of product for persons and enterprises', () => {
    const kinds = new Set(demo.products.map((p) => `${p.category} ${p.segment}`))
    expect(kinds.size).toBe(10)
  })

  it('has no reference that leads nowhere', () => {
    expect(brokenReferences(demo)).toEqual([])
  })

  it('keeps account managers and customers within one bank', () => {
    const bankOf = new Map(demo.branches.map((b) => [b.id, b.bankId]))
    const managers = new Map(demo.accountManagers.map((m) => [m.id, m]))
    for (const manager of demo.accountManagers)
      expect(bankOf.get(manager.branchId)).toBe(manager.bankId)
    for (const { homeBranchId, accountManagerId } of demo.customers)
      expect(managers.get(accountManagerId ?? '')?.branchId).toBe(homeBranchId)
  })

  it('gives each service of a branch its own letter', () => {
    for (const { services } of demo.branches)
      expect(new Set(services.map((s) => s.letter)).size).toBe(services.length)
  })

  it('has places in the cities of its branches, each with names of its own', () => {
    const names = demo.places.map(({ name }) => name['zh-CN'])
    expect(new Set(names).size).toBe(names.length)
    for (const { id, city, coordinates } of demo.places) {
      const there = demo.branches.filter((branch) => branch.city.en === city.en)
      const nearest = Math.min(
        ...there.map((branch) => distanceMetres(branch.coordinates, coordinates)),
      )
      expect({ id, near: nearest < 30_000 }).toEqual({ id, near: true })
    }
  })

  it('says of every loan what it may be spent on', () => {
    for (const { category, purposes } of demo.products)
      expect(purposes !== undefined).toBe(category === 'loan')
  })

  it('has only products that may be shown', () => {
    const problems = demo.products.flatMap((p) => problemsOf({ ...p, version: 1 }))
    expect(problems).toEqual([])
  })

  it('uses no forbidden wording', () => {
    const texts = [
      ...demo.faq.flatMap((f) => locales.flatMap((l) => [f.question[l], f.answer[l]])),
      ...demo.products.flatMap((p) =>
        locales.flatMap((l) => [p.summary[l], ...p.documents.map((d) => d[l])]),
      ),
      ...documents().map((file) => readFileSync(file, 'utf8')),
    ]
    expect(texts.flatMap(forbiddenWording)).toEqual([])
  })

  it('names no address of the web and only telephone numbers that cannot exist', () => {
    const folder = demoFolder
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((f) =>
      /[.](yaml|md)$/.test(f),
    )
    for (const file of files) {
      const text = readFileSync(path.join(folder, file), 'utf8')
      expect(text).not.toMatch(/https?:|www[.]/)
      for (const [number] of text.matchAll(/\b(?:400|0\d{2,3})-\d{3,4}-\d{4}\b/g))
        expect(number).toMatch(/^(400-000|0571-0000|0512-0000)-/)
    }
  })

  it("shows no bank's customers the terms of another's products", () => {
    for (const file of documents()) {
      const owner = path.basename(path.dirname(file))
      const text = readFileSync(file, 'utf8')
      const foreign = demo.products.filter((p) => p.bankId !== owner)
      const named = foreign
        .flatMap((p) => locales.map((l) => p.name[l]))
        .filter((name) => text.includes(name))
      expect({ file, named }).toEqual({ file, named: [] })
      for (const { id, hotline } of demo.banks)
        if (id !== owner) expect(text).not.toContain(hotline)
    }
  })

  it('quotes in its answers only figures that stand in the product record', () => {
    const strangers = demo.faq.flatMap((entry) => locales.flatMap((l) => strangersIn(entry, l)))
    expect(strangers).toEqual([])
  })

  it('states the all-in cost wherever an answer states the rate of a loan', () => {
    const loans = demo.products.filter((p) => p.category === 'loan')
    for (const { products, answer } of demo.faq) {
      if (!loans.some((p) => products.includes(p.id)) || !/利率|利息/.test(answer['zh-CN']))
        continue
      expect(answer['zh-CN']).toContain('年化综合融资成本')
      expect(answer.en).toContain('all-in annual cost')
    }
  })

  it('puts the risk sentence into every answer about a wealth product', () => {
    const wealth = demo.products.filter((p) => p.category === 'wealth')
    for (const { products, answer } of demo.faq) {
      if (!wealth.some((p) => products.includes(p.id))) continue
      expect(answer['zh-CN']).toContain('理财非存款、产品有风险、投资须谨慎')
      expect(answer.en).toMatch(/not a deposit and carries risk/)
    }
  })
})

/** Money and percentages of an answer that its products do not know. */
function strangersIn(
  { id, products, figures, answer }: DemoContent['faq'][number],
  locale: 'zh-CN' | 'en',
): string[] {
  if (products.length === 0) return []
  const known = demo.products
    .filter((p) => products.includes(p.id))
    .map((p) => describeProduct({ ...p, version: 1 }, locale))
    .join('\n')
  const pattern = locale === 'en' ? /[\d.]+%|¥[\d,.]*\d/g : /[\d.]+%|[\d.]+万?元/g
  const allowed = new Set([...(known.match(pattern) ?? []), ...figures])
  return (answer[locale].match(pattern) ?? [])
    .filter((figure) => !allowed.has(figure))
    .map((figure) => `${id}: ${figure}`)
}

function documents(): string[] {
  const folder = path.join(demoFolder, 'documents')
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => path.join(folder, name))
}

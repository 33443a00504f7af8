import { listBranches, listPlaces, type Branch } from '../../core/branches/index.js'
import type { Clock } from '../../core/clock.js'
import type { Database } from '../../core/database.js'
import { listBanks, type Bank, type BankId } from '../../core/organisation/index.js'
import { findProducts } from '../../core/products/index.js'
import { knownPlaces, type KnownPlace } from './known-places.js'
import { namesOfBranch, namesOfProduct, shortServiceName } from './short-names.js'
import type { NamedEntry, Vocabulary } from './vocabulary.js'

/** What customers call what a bank has; of every bank where none is chosen. */
export async function readVocabulary(
  { db }: { db: Database },
  { bankId }: { bankId: BankId | null },
): Promise<Vocabulary> {
  const ofBank = bankId ?? undefined
  const [banks, branches, products, places] = await Promise.all([
    listBanks({ db }),
    listBranches({ db }, ofBank),
    findProducts({ db }, ofBank === undefined ? {} : { bankId: ofBank }),
    listPlaces({ db }),
  ])
  const bankOf = (id: BankId) => banks.find((bank) => bank.id === id)
  const known = knownPlaces({ branches, places })
  const services = servicesOf(branches)
  const entries = products.map((product) => ({
    id: product.id,
    names: unique(namesOfProduct(product, bankOf(product.bankId))),
  }))
  return {
    services,
    branches: branchesOf(branches, { bankOf, others: [...known, ...services, ...entries] }),
    products: clearOnly(entries),
    places: known.map(({ place, names }) => ({ place, names })),
  }
}

/**
 * `readVocabulary` that reads again only after a minute: a turn should not wait for what hardly ever
 * changes. One vocabulary is one object, so that whoever prepares it may keep what was prepared.
 */
export function rememberVocabularies({
  db,
  clock,
}: {
  db: Database
  clock: Clock
}): (bankId: BankId | null) => Promise<Vocabulary> {
  const remembered = new Map<BankId | null, { until: number; vocabulary: Promise<Vocabulary> }>()
  return (bankId) => {
    const now = clock.now().getTime()
    const before = remembered.get(bankId)
    if (before && now < before.until) return before.vocabulary
    const vocabulary = readVocabulary({ db }, { bankId })
    remembered.set(bankId, { until: now + 60_000, vocabulary })
    vocabulary.catch(() => remembered.delete(bankId))
    return vocabulary
  }
}

/** A bare name that is also a place's or a product's means that: 金鸡湖 is the lake before it is the branch. */
function branchesOf(
  branches: Branch[],
  { bankOf, others }: { bankOf(id: BankId): Bank | undefined; others: Pick<KnownPlace, 'names'>[] },
): NamedEntry[] {
  const taken = new Set(others.flatMap(({ names }) => names.map(folded)))
  const entries = branches.map((branch) => {
    const { full, bare } = namesOfBranch(branch, bankOf(branch.bankId))
    return {
      id: branch.id,
      names: unique([...full, ...bare.filter((name) => !taken.has(folded(name)))]),
    }
  })
  return clearOnly(entries)
}

function servicesOf(branches: Branch[]): NamedEntry[] {
  const names = new Map<string, string[]>()
  for (const { code, name, otherNames = [] } of branches.flatMap(({ services }) => services)) {
    const own = [name['zh-CN'], name.en].map(shortServiceName)
    names.set(code, unique([...(names.get(code) ?? []), ...own, ...otherNames]))
  }
  return [...names].map(([id, all]) => ({ id, names: all }))
}

/** Leaves out names that two of them share: they name neither. */
function clearOnly(entries: NamedEntry[]): NamedEntry[] {
  const owners = new Map<string, number>()
  for (const name of entries.flatMap(({ names }) => names.map(folded)))
    owners.set(name, (owners.get(name) ?? 0) + 1)
  return entries.map(({ id, names }) => ({
    id,
    names: names.filter((name) => owners.get(folded(name)) === 1),
  }))
}

function unique(names: string[]): string[] {
  const seen = new Set<string>()
  return names.filter((name) => !seen.has(folded(name)) && seen.add(folded(name)))
}

function folded(name: string): string {
  return name.toLowerCase()
}

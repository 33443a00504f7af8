import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { parseDocument } from 'yaml'
import type { z } from 'zod'
import { DomainError } from '../../core/errors.js'
import { brokenReferences, type DemoContent } from './demo-content.js'
import {
  branchesFile,
  faqFile,
  organisationFile,
  placesFile,
  servicesOf,
  toCoordinates,
} from './demo-files.js'
import { productsFile, toProduct } from './demo-products.js'

/**
 * Reads the records of a demo folder.
 *
 * @throws DomainError `demo/unreadable` with every problem, each naming its file and entry.
 */
export async function readDemo(folder: string): Promise<DemoContent> {
  const reader = createReader(folder)
  const organisation = await reader.read('organisation.yaml', organisationFile)
  const branches = await reader.read('branches.yaml', branchesFile)
  const places = await reader.read('places.yaml', placesFile)
  const products = await reader.readAll('products', productsFile)
  const faq = await reader.readAll('faq', faqFile)
  if (!organisation || !branches || !places || reader.problems.length > 0)
    throw refusal(reader.problems)
  const content: DemoContent = {
    ...fromOrganisation(organisation),
    branches: fromBranches(branches),
    places,
    products: products.flatMap(({ name, content: entries }) =>
      entries.map((entry) => toProduct(name, entry)),
    ),
    faq: faq.flatMap(({ content: entries }) => entries),
  }
  const problems = [...unknownServices(branches), ...brokenReferences(content)]
  if (problems.length > 0) throw refusal(problems)
  return content
}

function refusal(problems: string[]): DomainError {
  return new DomainError('demo/unreadable', { problems })
}

function fromOrganisation(file: z.output<typeof organisationFile>) {
  return {
    operator: file.operator,
    banks: file.banks.map((bank) => ({ ...bank, operatorId: file.operator.id })),
    accountManagers: file.accountManagers.map(({ bank, branch, ...person }) => ({
      ...person,
      bankId: bank,
      branchId: branch,
    })),
    staff: file.staff.map(({ bank, branch, role, accountManager, ...person }) => ({
      ...person,
      locale: 'zh-CN' as const,
      bankId: bank ?? null,
      branchId: branch ?? null,
      accountManagerId: accountManager ?? null,
      grants: [{ role, bankId: bank, branchId: branch }],
    })),
    customers: file.customers.map(({ branch, accountManager, ...customer }) => ({
      ...customer,
      homeBranchId: branch,
      accountManagerId: accountManager,
    })),
  }
}

function fromBranches(file: z.output<typeof branchesFile>) {
  return file.branches.map((entry) => {
    const { bank, at, coordinateSystem, ...branch } = entry
    return {
      ...branch,
      bankId: bank,
      coordinates: toCoordinates(at, coordinateSystem),
      specialDays: file.holidays,
      services: servicesOf(entry, file.services),
    }
  })
}

function unknownServices(file: z.output<typeof branchesFile>): string[] {
  return file.branches.flatMap(({ id, services }) =>
    Object.keys(services)
      .filter((code) => !file.services[code])
      .map((code) => `${id}: there is no service ${code}.`),
  )
}

function createReader(folder: string) {
  const problems: string[] = []

  async function read<T extends z.ZodType>(
    name: string,
    schema: T,
  ): Promise<z.output<T> | undefined> {
    const source = await readFile(path.join(folder, name), 'utf8').catch(() => null)
    if (source === null) return void problems.push(`${name} cannot be read.`)
    const document = parseDocument(source)
    const [error] = document.errors
    if (error) {
      const line = error.linePos?.[0].line ?? 1
      return void problems.push(`${name}, line ${line}: ${error.message.split('\n')[0]}`)
    }
    const value: unknown = document.toJS()
    const result = schema.safeParse(value)
    if (result.success) return result.data
    problems.push(
      ...result.error.issues.map((i) => `${name}, ${placeOf(i.path, value)}: ${i.message}`),
    )
  }

  async function readAll<T extends z.ZodType>(subfolder: string, schema: T) {
    const names = await readdir(path.join(folder, subfolder)).catch(() => [])
    const files: { name: string; content: z.output<T> }[] = []
    for (const name of names.filter((n) => n.endsWith('.yaml')).sort()) {
      const content = await read(`${subfolder}/${name}`, schema)
      if (content !== undefined) files.push({ name: path.basename(name, '.yaml'), content })
    }
    return files
  }

  return { read, readAll, problems }
}

/** Where in the file, with the entry's id instead of its number: `qy-large-cd rates 0 percent`. */
function placeOf(steps: PropertyKey[], root: unknown): string {
  let value = root
  const names = steps.map((step) => {
    value = (value as Record<PropertyKey, unknown> | undefined)?.[step]
    const id = (value as { id?: unknown } | null | undefined)?.id
    return typeof step === 'number' && typeof id === 'string' ? id : String(step)
  })
  return names.join(' ')
}

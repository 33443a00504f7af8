import type { SelectQueryBuilder } from 'kysely'
import type { Database, Tables } from './database.js'

/** Which part of a list: pages of `size` items, counted from 1. */
export interface PageRequest {
  page: number
  size: number
}

export interface Page<T> {
  items: T[]
  /** How many there are on all pages; more than `mostCounted` are not counted. */
  total: number
}

/** Nobody turns so many pages, and counting a million rows would take longer than reading a page. */
export const mostCounted = 100_000

/** Of a query without order: how many rows it would give. */
export async function countRows<O>(
  db: Database,
  query: SelectQueryBuilder<Tables, keyof Tables, O>,
): Promise<number> {
  const row = await db
    .selectFrom(query.limit(mostCounted).as('counted'))
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  return Number(row.total)
}

export function offsetOf({ page, size }: PageRequest): number {
  return (page - 1) * size
}

import type { ColumnType, Generated } from 'kysely'
import type { Product, ProductCategory, Segment } from './product.js'

declare module '../database.js' {
  interface Tables {
    products: ProductTable
  }
}

type Json<T> = ColumnType<T, string, string>

/** What is read as a whole and never searched by. */
export type ProductFacts = Pick<
  Product,
  | 'name'
  | 'summary'
  | 'rates'
  | 'allInCost'
  | 'fees'
  | 'amount'
  | 'termMonths'
  | 'purposes'
  | 'eligibility'
  | 'documents'
  | 'riskLevel'
>

export interface ProductTable {
  id: string
  bank_id: string
  code: string
  category: ProductCategory
  segment: Segment
  valid_from: string
  valid_to: string | null
  facts: Json<ProductFacts>
  version: Generated<number>
  updated_at: Generated<Date>
}

import {
  ColumnNode,
  PrimitiveValueListNode,
  ReferenceNode,
  ValueNode,
  type ColumnUpdateNode,
  type ValueListNode,
} from 'kysely'
import type { OwnerColumns } from './owned-tables.js'
import { isWithinScope, type PartialScope, type Scope } from './scope.js'

type Row = PrimitiveValueListNode | ValueListNode

/** Whether every row that is to be added says, in plain values, that it belongs within the scope. */
export function checkInsertedRows(
  { columns, rows }: { columns: readonly ColumnNode[]; rows: readonly Row[] },
  { owners, scope }: { owners: OwnerColumns; scope: Scope },
): boolean {
  const placeOf = (name: string | undefined) => columns.findIndex((c) => c.column.name === name)
  const [bank, branch, own] = [owners.bank, owners.branch, owners.own].map(placeOf)
  return rows.every((row) =>
    isWithinScope(scope, {
      bankId: textAt(row, bank),
      branchId: textAt(row, branch),
      staffId: textAt(row, own),
    }),
  )
}

function textAt(row: Row, place: number | undefined): string | null {
  if (place === undefined || place < 0) return null
  const item: unknown = row.values[place]
  const value = PrimitiveValueListNode.is(row) ? item : valueOf(item)
  return typeof value === 'string' ? value : null
}

function valueOf(item: unknown): unknown {
  const node = item as ValueNode | undefined
  return node && ValueNode.is(node) ? node.value : undefined
}

/**
 * Whether an update leaves alone to whom the row belongs, as far as the scope goes: who has whole banks in
 * scope may move a row from branch to branch. What was to be inserted (`excluded`) has been checked.
 */
export function keepsOwner(
  { column, value }: ColumnUpdateNode,
  { owners, scope }: { owners: OwnerColumns; scope: PartialScope },
): boolean {
  const name = ColumnNode.is(column) ? column.column.name : null
  if (name === null) return false
  if (!Object.values(owners).includes(name)) return true
  const wholeBanks = owners.bank && scope.branches.length === 0 && scope.ownOf === null
  return (
    (wholeBanks && name === owners.branch) ||
    (ReferenceNode.is(value) &&
      value.table?.table.identifier.name === 'excluded' &&
      ColumnNode.is(value.column) &&
      value.column.column.name === name)
  )
}

import {
  expressionBuilder,
  SelectAllNode,
  SelectionNode,
  SelectQueryNode,
  WhereNode,
  type Expression,
  type OperationNode,
  type SqlBool,
  type TableNode,
} from 'kysely'
import type { OwnerColumns } from './owned-tables.js'
import type { PartialScope } from './scope.js'

export interface OwnedRows {
  /** By which the statement calls the table. */
  name: string
  owners: OwnerColumns
  scope: PartialScope
}

/** `(select * from table where …)` */
export function ownedRows(table: TableNode, rows: OwnedRows): SelectQueryNode {
  return {
    ...SelectQueryNode.createFrom([table]),
    selections: [SelectionNode.create(SelectAllNode.create())],
    where: WhereNode.create(ownerCondition(rows)),
  }
}

export function andWhere(where: WhereNode | undefined, rows: OwnedRows): WhereNode {
  const condition = ownerCondition(rows)
  return where ? WhereNode.cloneWithOperation(where, 'And', condition) : WhereNode.create(condition)
}

/** The same that `isWithinScope` asks, of a table's rows. */
function ownerCondition({ name, owners, scope }: OwnedRows): OperationNode {
  const eb = expressionBuilder<Record<string, Record<string, string>>, string>()
  const is = (column: string, value: string) => eb(`${name}.${column}`, '=', value)
  const ways: Expression<SqlBool>[] = []
  if (owners.bank && scope.bankIds.length > 0)
    ways.push(eb(`${name}.${owners.bank}`, 'in', [...scope.bankIds]))
  if (owners.branch)
    for (const { bankId, branchId } of scope.branches) {
      const inBranch = is(owners.branch, branchId)
      ways.push(owners.bank ? eb.and([inBranch, is(owners.bank, bankId)]) : inBranch)
    }
  if (owners.own && scope.ownOf !== null) ways.push(is(owners.own, scope.ownOf))
  // Of nobody's ways in there is no row: `or` of nothing is false.
  return eb.parens(eb.or(ways)).toOperationNode()
}

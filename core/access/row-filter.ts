import {
  AliasNode,
  FromNode,
  IdentifierNode,
  OperationNodeTransformer,
  SelectQueryNode,
  TableNode,
  ValuesNode,
  type CommonTableExpressionNode,
  type DeleteQueryNode,
  type InsertQueryNode,
  type JoinNode,
  type OnConflictNode,
  type OperationNode,
  type QueryId,
  type RawNode,
  type RootOperationNode,
  type UpdateQueryNode,
  type UsingNode,
  type WithNode,
} from 'kysely'
import { checkInsertedRows, keepsOwner } from './checked-rows.js'
import { andWhere, ownedRows } from './owner-condition.js'
import { ownedTables, type OwnerColumns } from './owned-tables.js'
import type { Scope } from './scope.js'

const statements = ['SelectQueryNode', 'InsertQueryNode', 'UpdateQueryNode', 'DeleteQueryNode']

/** Words by which a piece of raw SQL could name a table. */
const readsTables =
  /\b(select|table|from|join|using|with|insert|update|delete|merge|into|values)\b/i

/**
 * Rewrites one statement. A table that is read becomes the sub-select of its rows that are in scope,
 * under the same name, so that inner and outer joins are filtered alike; PostgreSQL plans it as if the
 * condition stood in the statement itself.
 */
export class RowFilter extends OperationNodeTransformer {
  /** Of the common table expressions in sight: what they read is filtered already. */
  #names: string[] = []

  constructor(private readonly scope: Scope) {
    super()
  }

  statement(node: RootOperationNode, queryId: QueryId): RootOperationNode {
    if (!statements.includes(node.kind)) throw refusal(`a ${node.kind}`)
    return this.transformNode(node, queryId)
  }

  protected override transformSelectQuery(node: SelectQueryNode, queryId?: QueryId) {
    return this.#below(node, (rest) => super.transformSelectQuery(rest, queryId))
  }

  protected override transformFrom(node: FromNode): FromNode {
    return { ...node, froms: node.froms.map((item) => this.#read(item)) }
  }

  protected override transformJoin(node: JoinNode, queryId?: QueryId): JoinNode {
    return { ...super.transformJoin(node, queryId), table: this.#read(node.table) }
  }

  protected override transformUsing(node: UsingNode): UsingNode {
    return { ...node, tables: node.tables.map((item) => this.#read(item)) }
  }

  protected override transformUpdateQuery(node: UpdateQueryNode, queryId?: QueryId) {
    return this.#below(node, (rest) => {
      const { name, owners, table } = this.#written(rest.table)
      const updated = super.transformUpdateQuery(rest, queryId)
      if (this.scope === 'everything') return updated
      const { scope } = this
      if (!(rest.updates ?? []).every((update) => keepsOwner(update, { owners, scope })))
        throw refusal(`a change of whom a row of ${table} belongs to`)
      return { ...updated, where: andWhere(updated.where, { name, owners, scope }) }
    })
  }

  protected override transformDeleteQuery(node: DeleteQueryNode, queryId?: QueryId) {
    return this.#below(node, ({ from, ...rest }) => {
      const { name, owners } = this.#written(from.froms.length === 1 ? from.froms[0] : undefined)
      const nothing = FromNode.create([])
      const deleted = { ...super.transformDeleteQuery({ ...rest, from: nothing }, queryId), from }
      if (this.scope === 'everything') return deleted
      return { ...deleted, where: andWhere(deleted.where, { name, owners, scope: this.scope }) }
    })
  }

  protected override transformInsertQuery(node: InsertQueryNode, queryId?: QueryId) {
    return this.#below(node, (rest) => {
      const { name, owners, table } = this.#written(rest.into)
      const inserted = super.transformInsertQuery(rest, queryId)
      if (this.scope === 'everything') return inserted
      if (rest.values === undefined || !ValuesNode.is(rest.values))
        throw refusal(`rows for ${table} that are not written out`)
      const { columns = [], values } = rest
      if (!checkInsertedRows({ columns, rows: values.values }, { owners, scope: this.scope }))
        throw refusal(`a row of ${table} out of scope`)
      const { onConflict } = inserted
      if (!onConflict) return inserted
      return { ...inserted, onConflict: this.#mergeOwn(onConflict, { name, owners, table }) }
    })
  }

  /** What is there already is changed only where it is in scope too. */
  #mergeOwn(node: OnConflictNode, target: WrittenTable): OnConflictNode {
    if (node.doNothing || this.scope === 'everything') return node
    const { scope } = this
    if (!(node.updates ?? []).every((update) => keepsOwner(update, { ...target, scope })))
      throw refusal(`a change of whom a row of ${target.table} belongs to`)
    return { ...node, updateWhere: andWhere(node.updateWhere, { ...target, scope }) }
  }

  protected override transformRaw(node: RawNode, queryId?: QueryId): RawNode {
    if (node.sqlFragments.some((fragment) => readsTables.test(fragment)))
      throw refusal('raw SQL that could read a table')
    if (node.parameters.some((part) => TableNode.is(part))) throw refusal('a table in raw SQL')
    return super.transformRaw(node, queryId)
  }

  /** With what `with` says transformed first, since its names are in sight below it. */
  #below<T extends { with?: WithNode }>(node: T, work: (rest: T) => T): T {
    const before = this.#names
    const named = node.with && this.#name(node.with)
    const { with: _, ...rest } = node
    const result = work(rest as T)
    this.#names = before
    return named ? { ...result, with: named } : result
  }

  /** A name is in sight of its own expression only where it is recursive; else it is a table's there. */
  #name(node: WithNode): WithNode {
    const expressions = node.expressions.map((named): CommonTableExpressionNode => {
      const names = [...this.#names, named.name.table.table.identifier.name]
      if (!statements.includes(named.expression.kind)) throw refusal(`a ${named.expression.kind}`)
      if (node.recursive) this.#names = names
      const expression = this.transformNode(named.expression)
      this.#names = names
      return { ...named, expression }
    })
    return { ...node, expressions }
  }

  #read(item: OperationNode): OperationNode {
    if (TableNode.is(item)) return this.#rowsOf(item, item.table.identifier)
    if (!AliasNode.is(item)) throw refusal(`rows of a ${item.kind}`)
    if (TableNode.is(item.node)) return this.#rowsOf(item.node, item.alias)
    if (SelectQueryNode.is(item.node) || ValuesNode.is(item.node)) return this.transformNode(item)
    throw refusal(`rows of a ${item.node.kind}`)
  }

  #rowsOf(table: TableNode, alias: OperationNode): OperationNode {
    const name = nameOf(table)
    const same =
      IdentifierNode.is(alias) && alias.name === name ? table : AliasNode.create(table, alias)
    if (this.#names.includes(name)) return same
    const owners = ownersOf(name)
    if (owners === 'shared' || this.scope === 'everything') return same
    return AliasNode.create(ownedRows(table, { name, owners, scope: this.scope }), alias)
  }

  #written(target: OperationNode | undefined): WrittenTable {
    const [table, alias] = target && AliasNode.is(target) ? [target.node, target.alias] : [target]
    if (!table || !TableNode.is(table)) throw refusal('a statement that writes to no table')
    const owners = ownersOf(nameOf(table))
    if (owners === 'shared') throw refusal(`writing to ${nameOf(table)}`)
    const name = alias && IdentifierNode.is(alias) ? alias.name : nameOf(table)
    return { name, owners, table: nameOf(table) }
  }
}

interface WrittenTable {
  /** As the statement calls it. */
  name: string
  owners: OwnerColumns
  table: string
}

function nameOf({ table }: TableNode): string {
  if (table.schema) throw refusal(`a table of the schema ${table.schema.name}`)
  return table.identifier.name
}

function ownersOf(table: string): OwnerColumns | 'shared' {
  const owners = Object.hasOwn(ownedTables, table) ? ownedTables[table] : undefined
  if (owners === undefined) throw refusal(`the table ${table}, which owned-tables.ts does not name`)
  return owners
}

function refusal(what: string): Error {
  return new Error(`Rows within a scope: ${what} is refused.`)
}

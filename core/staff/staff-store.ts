import { sql, type Expression, type ExpressionBuilder, type SqlBool } from 'kysely'
import type { Role } from '../access/index.js'
import type { Database, DatabaseTransaction, Tables } from '../database.js'
import { countRows, offsetOf, type Page, type PageRequest } from '../page.js'
import { toStaffMember, type StaffId, type StaffMember, type StaffState } from './staff-member.js'

export interface StaffFilter {
  /** In the name or the login. */
  text?: string
  role?: Role
  bankId?: string
  branchId?: string
  state?: StaffState
}

export interface StaffOrder {
  by: 'name' | 'login' | 'created_at'
  direction: 'asc' | 'desc'
}

export async function listStaff(
  { db }: { db: Database },
  { filter, order, ...page }: PageRequest & { filter: StaffFilter; order: StaffOrder },
): Promise<Page<StaffMember>> {
  const matching = db.selectFrom('staff').where((eb) => matches(eb, filter))
  const rows = await matching
    .selectAll()
    .orderBy(order.by, order.direction)
    .orderBy('id')
    .limit(page.size)
    .offset(offsetOf(page))
    .execute()
  return { items: rows.map(toStaffMember), total: await countRows(db, matching.select('id')) }
}

export async function findStaff(
  { db }: { db: Database },
  id: StaffId,
): Promise<StaffMember | null> {
  const row = await db.selectFrom('staff').selectAll().where('id', '=', id).executeTakeFirst()
  return row ? toStaffMember(row) : null
}

/** To change it: nobody else does until the transaction ends. */
export async function holdStaff(tx: DatabaseTransaction, id: StaffId): Promise<StaffMember | null> {
  const row = await tx
    .selectFrom('staff')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row ? toStaffMember(row) : null
}

/** The operators who are here; nobody takes one away until the transaction ends. */
export async function holdOperators(tx: DatabaseTransaction): Promise<StaffMember[]> {
  const rows = await tx
    .selectFrom('staff')
    .selectAll()
    .where('left_at', 'is', null)
    .where('invitation_hash', 'is', null)
    .where(hasRole('operator'))
    .orderBy('id')
    .forUpdate()
    .execute()
  return rows.map(toStaffMember)
}

/** Adds people or replaces those with the same ids: the demo's, who have no password. */
export async function saveStaff(
  { db }: { db: Database },
  people: Omit<StaffMember, 'state' | 'secondFactor' | 'leftAt'>[],
): Promise<void> {
  for (const person of people) {
    const row = {
      login: person.login,
      name: person.name,
      locale: person.locale,
      bank_id: person.bankId,
      branch_id: person.branchId,
      account_manager_id: person.accountManagerId,
      grants: JSON.stringify(person.grants),
    }
    await db
      .insertInto('staff')
      .values({ id: person.id, ...row, created_at: person.createdAt })
      .onConflict((c) => c.column('id').doUpdateSet(row))
      .execute()
  }
}

function hasRole(role: Role): Expression<SqlBool> {
  return sql<SqlBool>`${sql.ref('grants')} @> ${JSON.stringify([{ role }])}::jsonb`
}

function matches(eb: ExpressionBuilder<Tables, 'staff'>, filter: StaffFilter): Expression<SqlBool> {
  const { text, role, bankId, branchId, state } = filter
  const like = `%${(text ?? '').replace(/[\\%_]/g, '\\$&')}%`
  return eb.and([
    ...(text ? [eb.or([eb('name', 'ilike', like), eb('login', 'ilike', like)])] : []),
    ...(role ? [hasRole(role)] : []),
    ...(bankId ? [eb('bank_id', '=', bankId)] : []),
    ...(branchId ? [eb('branch_id', '=', branchId)] : []),
    ...(state ? [isIn(eb, state)] : []),
  ])
}

function isIn(eb: ExpressionBuilder<Tables, 'staff'>, state: StaffState): Expression<SqlBool> {
  if (state === 'left') return eb('left_at', 'is not', null)
  const invited = state === 'invited' ? ('is not' as const) : ('is' as const)
  return eb.and([eb('left_at', 'is', null), eb('invitation_hash', invited, null)])
}

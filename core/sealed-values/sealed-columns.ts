/** A column that holds sealed values, and how its rows are told apart. */
export interface SealedColumn {
  table: string
  column: string
  key: readonly string[]
  /** The column is one sealed value, or JSON that has some, each as the field `sealed` of an object. */
  holds: 'a value' | 'json'
}

/**
 * Every place where sealed values are kept: what is not here is not sealed anew, and lost with the old key.
 * Tests look for sealed values in all tables and compare.
 */
export const sealedColumns: readonly SealedColumn[] = [
  { table: 'activities', column: 'sealed', key: ['conversation_id', 'seq'], holds: 'a value' },
  { table: 'bot_state', column: 'value', key: ['key'], holds: 'json' },
  { table: 'complaints', column: 'sealed_phone', key: ['id'], holds: 'a value' },
  { table: 'leads', column: 'sealed_phone', key: ['id'], holds: 'a value' },
  { table: 'privacy_requests', column: 'sealed_phone', key: ['id'], holds: 'a value' },
  { table: 'staff', column: 'sealed_totp', key: ['id'], holds: 'a value' },
]

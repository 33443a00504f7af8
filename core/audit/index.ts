export type { AuditedAct, AuditEntry } from './audit-entry.js'
export { audited } from './audited.js'
export { listAuditEntries, type AuditFilter } from './audit-store.js'
export { verifyAudit, type AuditFinding, type VerifiedChain } from './verify-audit.js'

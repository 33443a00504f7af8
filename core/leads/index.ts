export type { Lead, LeadId } from './lead.js'
export { monthsToKeepLeads, recordLead, type NewLead } from './record-lead.js'
export { deleteLeadsBefore, deleteLeadsOfCustomer, listLeadsOfCustomer } from './lead-store.js'

export type { Lead, LeadId } from './lead.js'
export { monthsToKeepLeads, recordLead, type NewLead } from './record-lead.js'
export { deleteLeadsBefore, listLeadsOfCustomer } from './lead-store.js'

export { resealBatch, type ResealedBatch, type ResealPlace } from './reseal.js'
export { sealedColumns } from './sealed-columns.js'

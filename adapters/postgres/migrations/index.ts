import type { Migration } from 'kysely'
import { conversations } from './20261121T2300-conversations.js'
import { organisation } from './20261121T2310-organisation.js'
import { products } from './20261121T2311-products.js'
import { customers } from './20261121T2312-customers.js'
import { knowledge } from './20261122T0010-knowledge.js'
import { sealedValues } from './20261122T0315-sealed-values.js'
import { places } from './20261122T0400-places.js'
import { customerRequests } from './20261122T0430-customer-requests.js'
import { contentRevision } from './20261122T0440-content-revision.js'
import { consentOrder } from './20261122T0520-consent-order.js'
import { deleteOld } from './20261122T0610-delete-old.js'
import { cardBlocking } from './20261122T0620-card-blocking.js'
import { audit } from './20261122T0621-audit.js'
import { requestsAnswered } from './20261122T0650-requests-answered.js'
import { staff } from './20261122T0650-staff.js'

/** In order of time. Never edit one that has been merged; add another. */
export const migrations: Record<string, Migration> = {
  '20261121T2300-conversations': conversations,
  '20261121T2310-organisation': organisation,
  '20261121T2311-products': products,
  '20261121T2312-customers': customers,
  '20261122T0010-knowledge': knowledge,
  '20261122T0315-sealed-values': sealedValues,
  '20261122T0400-places': places,
  '20261122T0430-customer-requests': customerRequests,
  '20261122T0440-content-revision': contentRevision,
  '20261122T0520-consent-order': consentOrder,
  '20261122T0610-delete-old': deleteOld,
  '20261122T0620-card-blocking': cardBlocking,
  '20261122T0621-audit': audit,
  '20261122T0650-requests-answered': requestsAnswered,
  '20261122T0650-staff': staff,
}

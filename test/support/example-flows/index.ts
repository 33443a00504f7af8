import type { Flow } from '../../../dialogs/index.js'
import { company } from './company.js'
import { nearby } from './nearby.js'
import { person } from './person.js'
import { plan } from './plan.js'
import { report } from './report.js'
import { visit } from './visit.js'

/** Flows that are none of the product's, with slots of every kind, to understand messages for. */
export const exampleFlows: Flow[] = [visit, plan, report, nearby, company, person]

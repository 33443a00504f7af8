import { complaintFlow } from './complaint/flow.js'
import { findBranchFlow } from './find-branch/flow.js'
import { leaveContactFlow } from './leave-contact/flow.js'
import { privacyFlow } from './privacy/flow.js'
import { productAdviserFlow } from './product-adviser/flow.js'
import { repaymentCalculatorFlow } from './repayment-calculator/flow.js'
import { rateServiceFlow } from './rate-service/flow.js'
import { reportLostCardFlow } from './report-lost-card/flow.js'
import { speakToPersonFlow } from './speak-to-person/flow.js'
import type { Flow } from './flow.js'

/** Every flow that there is. */
export const flows: Flow[] = [
  reportLostCardFlow,
  findBranchFlow,
  productAdviserFlow,
  repaymentCalculatorFlow,
  leaveContactFlow,
  complaintFlow,
  privacyFlow,
  rateServiceFlow,
  speakToPersonFlow,
]

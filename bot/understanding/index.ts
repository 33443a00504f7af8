export { createUnderstander, type UnderstanderOptions } from './create-understander.js'
export { readIntentExamples, type IntentExample } from './local/intent-examples.js'
export type { Understander, Understanding } from './understanding.js'

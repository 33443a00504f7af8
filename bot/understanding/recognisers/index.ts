export { recognise } from './recognise.js'
export type { Misread, Recognised, RecogniseContext, RecognisedSpan } from './recognised.js'

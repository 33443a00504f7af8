export { toBlocks, toLines, toPlainText } from './to-plain-text.js'
export type { DescribedPart } from './describe-part.js'

export { guardText, type Guarded } from './guard-text.js'

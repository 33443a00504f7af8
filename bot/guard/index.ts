export { guardText, type Guarded } from './find-personal.js'

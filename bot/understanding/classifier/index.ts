export { createRandom } from './random.js'
export {
  trainIntentClassifier,
  type Example,
  type IntentClassifier,
  type ScoredIntent,
} from './train-intent-classifier.js'

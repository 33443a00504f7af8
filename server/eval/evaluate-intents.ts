import { trainIntentClassifier } from '../../bot/understanding/classifier/index.js'
import { readLabelledCsv } from './read-labelled-csv.js'
import { macroF1, quantile, rounded } from './statistics.js'

export interface IntentsInput {
  /** The only file that is learned from. */
  train: string
  test: string
}

/** How often the likeliest intent is the right one, without a model, on anybody's own sentences. */
export async function evaluateIntents({ train, test }: IntentsInput) {
  const examples = await readLabelledCsv(train)
  const questions = await readLabelledCsv(test)
  const started = performance.now()
  const classifier = trainIntentClassifier(examples)
  const trainMs = performance.now() - started
  const times: number[] = []
  const outcomes = questions.map(({ text, intent }) => {
    const asked = performance.now()
    const [best] = classifier.classify(text)
    times.push(performance.now() - asked)
    return { expected: intent, predicted: best?.intent ?? '' }
  })
  const right = outcomes.filter(({ expected, predicted }) => expected === predicted).length
  return {
    n: outcomes.length,
    accuracy: rounded(right / outcomes.length),
    macroF1: rounded(macroF1(outcomes)),
    trainMs: Math.round(trainMs),
    p95Ms: rounded(quantile(times, 0.95), 2),
  }
}

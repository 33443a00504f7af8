import { trainIntentClassifier, type Example } from '../bot/understanding/classifier/index.js'
import { createRandom } from '../bot/understanding/classifier/random.js'
import { readLabelledCsv } from '../server/eval/read-labelled-csv.js'
import { quantile, rounded } from '../server/eval/statistics.js'
import { trainNlpjs } from './peers/nlpjs.js'
import type { Figure } from './report.js'

const heldOut = 0.2
const splitSeed = 20261
const draws = [1, 2, 3]
const examplesOfADraw = 10

/**
 * `npm run bench intents -- --data banking77-train.csv [--test other.csv]`: intents of BANKING77, ours
 * and nlp.js's, learned from ten examples each and from all. Without `--test`, every fifth sentence of
 * each intent is kept apart and asked.
 */
export async function benchIntents(): Promise<Figure[]> {
  const file = flag('--data')
  if (file === null) {
    process.stderr.write(
      'Left out: pass the training file of BANKING77 (PolyAI, CC BY 4.0; GitHub,\n' +
        'PolyAI-LDN/task-specific-datasets) with --data; columns text,category.\n',
    )
    return []
  }
  const { learned, asked } = await readSets(file)
  const few = draws.map((seed) =>
    shuffled(take(byIntent(learned, seed), examplesOfADraw).taken, seed),
  )
  const ours = { few: await mean(few, asked, ourResult), all: await ourResult(learned, asked) }
  const theirs = {
    few: await mean(few, asked, theirResult),
    all: await theirResult(learned, asked),
  }
  const some = `${examplesOfADraw} examples an intent, mean of ${draws.length} draws`
  const all = `${learned.length} examples`
  return [
    accuracyFigure(some, { ours: ours.few, theirs: theirs.few, atLeast: 72 }),
    accuracyFigure(all, { ours: ours.all, theirs: theirs.all, atLeast: 90.5 }),
    trainingFigure(some, { ours: ours.few, theirs: theirs.few }),
    trainingFigure(all, { ours: ours.all, theirs: theirs.all, atMost: 30 }),
    {
      what: `p95 of an intent decision, ${all}`,
      value: rounded(ours.all.p95Ms, 2)!,
      unit: 'ms',
      floor: { what: 'nlp.js', value: rounded(theirs.all.p95Ms, 2)! },
      bound: { atMost: 5 },
    },
  ]
}

async function readSets(file: string): Promise<{ learned: Example[]; asked: Example[] }> {
  const examples = await readLabelledCsv(file)
  const test = flag('--test')
  if (test !== null)
    return { learned: shuffled(examples, splitSeed), asked: await readLabelledCsv(test) }
  const { taken, left } = take(byIntent(examples, splitSeed), heldOut)
  return { learned: shuffled(left, splitSeed), asked: taken }
}

function flag(name: string): string | null {
  const place = process.argv.indexOf(name)
  return place < 0 ? null : (process.argv[place + 1] ?? null)
}

function byIntent(examples: readonly Example[], seed: number): Example[][] {
  const intents = new Map<string, Example[]>()
  for (const example of shuffled(examples, seed))
    intents.set(example.intent, [...(intents.get(example.intent) ?? []), example])
  return [...intents.values()]
}

function shuffled(examples: readonly Example[], seed: number): Example[] {
  const random = createRandom(seed)
  const order = [...examples]
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    ;[order[i], order[j]] = [order[j]!, order[i]!]
  }
  return order
}

/** So many of each intent, or such a share below 1. */
function take(intents: readonly Example[][], many: number): { taken: Example[]; left: Example[] } {
  const cut = (of: Example[]) => (many < 1 ? Math.round(of.length * many) : many)
  return {
    taken: intents.flatMap((of) => of.slice(0, cut(of))),
    left: intents.flatMap((of) => of.slice(cut(of))),
  }
}

interface Result {
  accuracy: number
  trainSeconds: number
  p95Ms: number
}

type Measure = (learned: readonly Example[], asked: readonly Example[]) => Promise<Result>

async function mean(sets: Example[][], asked: Example[], measure: Measure): Promise<Result> {
  const results: Result[] = []
  for (const learned of sets) results.push(await measure(learned, asked))
  const of = (key: keyof Result) => results.reduce((sum, r) => sum + r[key], 0) / results.length
  return { accuracy: of('accuracy'), trainSeconds: of('trainSeconds'), p95Ms: of('p95Ms') }
}

const ourResult: Measure = (learned, asked) =>
  measured(asked, async () => {
    const classifier = trainIntentClassifier(learned)
    return async (text) => classifier.classify(text)[0]?.intent ?? ''
  })

const theirResult: Measure = (learned, asked) => measured(asked, () => trainNlpjs(learned))

async function measured(
  asked: readonly Example[],
  train: () => Promise<(text: string) => Promise<string>>,
): Promise<Result> {
  const started = performance.now()
  const decide = await train()
  const trainSeconds = (performance.now() - started) / 1_000
  const times: number[] = []
  let right = 0
  for (const { text, intent } of asked) {
    const before = performance.now()
    const decided = await decide(text)
    times.push(performance.now() - before)
    if (decided === intent) right++
  }
  return { accuracy: right / asked.length, trainSeconds, p95Ms: quantile(times, 0.95) }
}

interface Pair {
  ours: Result
  theirs: Result
}

function accuracyFigure(
  set: string,
  { ours, theirs, atLeast }: Pair & { atLeast: number },
): Figure {
  return {
    what: `intents right, BANKING77, ${set}`,
    value: percent(ours.accuracy),
    unit: '%',
    floor: { what: 'nlp.js', value: percent(theirs.accuracy) },
    bound: { atLeast: Math.max(atLeast, percent(theirs.accuracy)) },
  }
}

function trainingFigure(set: string, { ours, theirs, atMost }: Pair & { atMost?: number }): Figure {
  return {
    what: `training intents, ${set}`,
    value: rounded(ours.trainSeconds, 2)!,
    unit: 's',
    floor: { what: 'nlp.js', value: rounded(theirs.trainSeconds, 2)! },
    ...(atMost === undefined ? {} : { bound: { atMost } }),
  }
}

function percent(share: number): number {
  return rounded(share * 100, 2)!
}

import { sql } from 'kysely'
import type { Knowledge } from '../knowledge.js'
import { searchPassages } from '../passages/search-passages.js'
import { usualThreshold, type TermStatistics } from '../passages/term-statistics.js'
import { confidences } from './confidence.js'
import { toQuestion, toSearch } from './question.js'

type Needs = Pick<Knowledge, 'db' | 'lexicon'>

const sampleSize = 40
const fewest = 20
const bounds = { lowest: 0.4, highest: 0.65 }

/**
 * How sure an answer must be, learned from the passages alone. Each of some known questions is asked as
 * if its own answer were not there: how sure is the best of the others then? Most have a near relative
 * that answers half of them, but the quarter with the least sure ones is really unanswered, and marks
 * from where on a passage is more than a chance likeness. Drawn halfway to the usual bar, since a
 * sample is small.
 */
export async function learnThreshold(needs: Needs, statistics: TermStatistics): Promise<number> {
  const questions = await sampleQuestions(needs)
  if (questions.length < fewest) return usualThreshold
  const sure: number[] = []
  for (const question of questions)
    sure.push(await confidenceWithout(needs, { question, statistics }))
  const quarter = sure.sort((a, b) => a - b)[Math.floor(sure.length / 4)] ?? usualThreshold
  return Math.min(bounds.highest, Math.max(bounds.lowest, (quarter + usualThreshold) / 2))
}

async function sampleQuestions({ db }: Needs): Promise<KnownQuestion[]> {
  const { rows } = await sql<KnownQuestion>`
    select id, bank_id as "bankId", question from passages
    where question is not null order by md5(id) limit ${sampleSize}`.execute(db)
  return rows
}

interface KnownQuestion {
  id: string
  bankId: string | null
  question: string
}

async function confidenceWithout(
  needs: Needs,
  { question, statistics }: { question: KnownQuestion; statistics: TermStatistics },
): Promise<number> {
  const asked = toQuestion(question.question, { statistics, lexicon: needs.lexicon })
  const { found } = await searchPassages(needs, {
    ...toSearch(asked),
    bankId: question.bankId,
    vector: null,
    limit: 8,
  })
  // Neither itself nor the same entry in the other language.
  const own = found.find(({ passage }) => passage.id === question.id)?.passage
  const others = found.filter(
    ({ passage }) =>
      passage.id !== question.id && (own?.refId == null || passage.refId !== own.refId),
  )
  return confidences(asked, { found: others, statistics })[0] ?? 0
}

import { bareWords } from './bare-text.js'
import { phrases, withoutEnds } from './phrases.js'
import { wordsWithout, type Reading } from './read-message.js'
import type { Words } from './words.js'

/**
 * Whether a text asks something: `real` by its words, `polite` in form only (五十万可以吗) or by its
 * mark alone.
 */
export type QuestionForm = 'real' | 'polite' | null

export function questionForm(words: Words, reading: Reading): QuestionForm {
  // 十几个 asks for nothing.
  const numbers = reading.values.filter(({ type }) => quantities.has(type))
  const bare = wordsWithout(reading, numbers)
  const { asks, notAsks, asksAtEnd, politeQuestion } = words.parts
  if (beginsQuestion(words, reading.text)) return 'real'
  for (let i = 0; i < bare.length; i++) {
    const [passed] = notAsks.endsFrom(bare, i)
    if (passed !== undefined) i = passed - 1
    else if (/\p{Script=Han}/u.test(bare[i]!) && asks.endsFrom(bare, i).length > 0) {
      const isPolite = politeQuestion.endsFrom(bare, i).some((end) => end === bare.length)
      return isPolite ? 'polite' : 'real'
    }
  }
  if (politeQuestion.startsBefore(bare, bare.length).length > 0) return 'polite'
  if (asksAtEnd.startsBefore(bare, bare.length).length > 0) return 'real'
  return /[?？]\s*$/.test(reading.text) ? 'polite' : null
}

const quantities = new Set<string>([
  'number',
  'money',
  'percent',
  'period',
  'date',
  'time',
  'date-time',
])

const nothing = phrases([])

/** English questions begin with the word that asks. */
function beginsQuestion({ parts, leading }: Words, text: string): boolean {
  return text
    .split(/[.,;:!?\n，。！？；]/)
    .some((clause) =>
      withoutEnds(bareWords(clause), { leading, trailing: nothing }).some(
        (rest) =>
          /^[a-z]/.test(rest) &&
          parts.notAsks.endsFrom(rest, 0).length === 0 &&
          parts.asks.endsFrom(rest, 0).length > 0,
      ),
    )
}

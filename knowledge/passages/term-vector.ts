import { termsOf, type Term } from '../language/terms.js'
import type { ConceptLexicon } from '../language/concept-lexicon.js'
import type { NewPassage } from './passage.js'

/** A passage as retrieval sees it. */
export interface TermVector {
  /** Hash of every term, ascending. */
  terms: number[]
  /** How strongly the passage speaks of each: BM25F's saturated frequency, before the term's rarity. */
  weights: number[]
  /** The words and concepts of what the passage is called, see `packSubject`. */
  subject: string
}

// BM25F: frequencies of the fields are weighted and added, then saturated once. Lengths are measured
// against a fixed one, not the corpus' average, so that a passage's vector never depends on the others.
const saturation = 1.2
/** No term weighs more, however often it occurs. */
export const greatestWeight = saturation + 1
const subjectField = { weight: 3, lengthEffect: 0.5, usualLength: 10 }
const textField = { weight: 1, lengthEffect: 0.6, usualLength: 60 }

/** Computes what `retrievePassages` compares a question with. */
export function toTermVector(
  passage: Pick<NewPassage, 'title' | 'heading' | 'question' | 'text'>,
  lexicon: ConceptLexicon,
): TermVector {
  const subject = termsOf(subjectOf(passage), lexicon)
  const text = termsOf(passage.text, lexicon)
  const frequencies = new Map<number, number>()
  addField(frequencies, subject, subjectField)
  addField(frequencies, text, textField)
  const terms = [...frequencies.keys()].sort((a, b) => a - b)
  return {
    terms,
    weights: terms.map((term) => {
      const frequency = frequencies.get(term) ?? 0
      return (greatestWeight * frequency) / (saturation + frequency)
    }),
    subject: packSubject(subject),
  }
}

/** What a passage is called: its question, or its headings. */
export function subjectOf(passage: Pick<NewPassage, 'title' | 'heading' | 'question'>): string {
  return passage.question ?? [passage.title, passage.heading].filter(Boolean).join('\n')
}

function addField(
  frequencies: Map<number, number>,
  terms: readonly Term[],
  field: typeof textField,
) {
  const words = terms.filter((t) => t.kind === 'word' || t.kind === 'stop')
  const length = words.reduce((sum, term) => sum + term.count, 0)
  const norm = 1 - field.lengthEffect + (field.lengthEffect * length) / field.usualLength
  for (const { hash, count } of terms) {
    frequencies.set(hash, (frequencies.get(hash) ?? 0) + (field.weight * count) / norm)
  }
}

/** The words and concepts among the terms, 32 bits each, in base64. */
export function packSubject(terms: readonly Term[]): string {
  const kept = terms.filter(({ kind }) => kind === 'word' || kind === 'concept')
  return Buffer.from(Uint32Array.from(kept, ({ hash }) => hash).buffer).toString('base64')
}

export function unpackSubject(packed: string): Uint32Array {
  return new Uint32Array(new Uint8Array(Buffer.from(packed, 'base64')).buffer)
}

import { conceptsIn, type ConceptLexicon } from './concept-lexicon.js'
import { stem } from './english.js'
import { normalise } from './normalise.js'
import { segmentChinese } from './segment.js'
import { stopWords } from './stop-words.js'

/** What kind of thing a term is; ranking weighs the kinds differently. */
export type TermKind = 'word' | 'stop' | 'gram' | 'character' | 'concept'

export interface Term {
  /** 30 bits; the kind is part of what is hashed. */
  hash: number
  kind: TermKind
  /** How often it occurs. */
  count: number
}

const pieces = /\p{Script=Han}+|[a-z]+(?:'[a-z]+)?|\d+(?:[.,]\d+)*/gu

// A question is taken apart several times in its turn, and the same passages come up again and again.
const recent = new WeakMap<ConceptLexicon, Map<string, readonly Term[]>>()
const mostRecent = 200

/** The terms by which a text is found: words, Chinese characters and pairs of them, and the concepts that it names. */
export function termsOf(text: string, lexicon: ConceptLexicon): readonly Term[] {
  const known = recent.get(lexicon) ?? new Map<string, readonly Term[]>()
  recent.set(lexicon, known)
  const terms = known.get(text) ?? takeApart(text, lexicon)
  if (known.size >= mostRecent) known.clear()
  known.set(text, terms)
  return terms
}

function takeApart(text: string, lexicon: ConceptLexicon): Term[] {
  const counts = new Map<number, Term>()
  const add = (kind: TermKind, value: string) => {
    const hash = hashTerm(kind, value)
    const term = counts.get(hash)
    if (term) term.count++
    else counts.set(hash, { hash, kind, count: 1 })
  }
  const stems: string[] = []
  const normalised = normalise(text)
  for (const [piece] of normalised.matchAll(pieces)) {
    const first = piece.charCodeAt(0)
    if (first > 0x2e7f) addChinese(piece, add)
    else stems.push(addLatin(piece, add))
  }
  for (const concept of conceptsIn(normalised, stems, lexicon)) add('concept', concept)
  return [...counts.values()]
}

function addChinese(run: string, add: (kind: TermKind, value: string) => void) {
  for (const word of segmentChinese(run)) {
    if (stopWords.has(word)) add('stop', word)
    else if (word.length > 1) add('word', word)
  }
  for (let i = 0; i < run.length; i++) {
    add('character', run.charAt(i))
    if (i + 1 < run.length) add('gram', run.slice(i, i + 2))
  }
}

function addLatin(piece: string, add: (kind: TermKind, value: string) => void): string {
  const word = piece.replace(/[',]/g, '')
  const isNumber = word.charCodeAt(0) < 58
  const value = isNumber ? word : stem(word)
  add(!isNumber && stopWords.has(word) ? 'stop' : 'word', value)
  return value
}

// FNV-1a, folded to the 30 bits that a sparse vector's index may have.
function hashTerm(kind: TermKind, value: string): number {
  let hash = 0x811c9dc5 ^ (kind === 'stop' ? 'word' : kind).charCodeAt(0)
  for (let i = 0; i < value.length; i++) {
    hash = Math.imul(hash ^ value.charCodeAt(i), 0x01000193)
  }
  return ((hash >>> 0) % 999_999_937) + 1
}

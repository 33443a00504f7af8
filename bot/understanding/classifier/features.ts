import {
  bankingLexicon,
  conceptsIn,
  normalise,
  segmentChinese,
  stem,
  stopWords,
} from '../../../knowledge/index.js'

/**
 * What a text shows, as distinct 32-bit hashes, in groups that are weighed against each other:
 * words in their order, letters within words, what the text is about, and pairs of the latter.
 */
export type Features = readonly (readonly number[])[]

/** Where among the groups stands what a text is about: concepts of the lexicon and words with content. */
export const topicGroup = 2

const longestText = 500
const mostTopics = 40
const pieces = /\p{Script=Han}+|[a-z]+(?:'[a-z]+)?|\d+(?:[.,]\d+)*/gu
const edge = ' '

/** The features of a text in Chinese, English or both; of long texts only of the beginning. */
export function featuresOf(text: string): Features {
  const normalised = normalise(text.slice(0, longestText)).replaceAll('’', "'")
  const words: string[] = []
  const stems: string[] = []
  const content: string[] = []
  const letters = new Set<number>()
  const add = (word: string, form: string) => {
    words.push(form)
    if (!stopWords.has(word)) content.push(form)
  }
  for (const [piece] of normalised.matchAll(pieces)) {
    if (/\p{Script=Han}/u.test(piece)) {
      for (const word of segmentChinese(piece)) add(word, word)
      addLetters(piece, [1, 2, 3], letters)
    } else {
      const word = piece.replace(/[',]/g, '')
      const form = stem(word)
      add(word, form)
      stems.push(form)
      addLetters(word, [2, 3, 4], letters)
    }
  }
  const concepts = conceptsIn(normalised, stems, bankingLexicon())
  const topics = topicsOf(concepts, content.length + concepts.length > 0 ? content : words)
  return [[...sequences(words)], [...letters], topics, pairsOf(topics)]
}

// Words, neighbours and words with one between them.
function sequences(words: readonly string[]): Set<number> {
  const found = new Set(words.map((word) => hash('word', word)))
  const framed = [edge, ...words, edge]
  for (let i = 0; i + 1 < framed.length; i++) {
    found.add(hash('next', `${framed[i]} ${framed[i + 1]}`))
    if (i > 0 && i + 3 < framed.length) found.add(hash('skip', `${framed[i]} ${framed[i + 2]}`))
  }
  return found
}

function addLetters(word: string, lengths: readonly number[], found: Set<number>) {
  const framed = `${edge}${word}${edge}`
  for (const length of lengths) {
    for (let i = 0; i + length <= framed.length; i++)
      found.add(hash('letters', framed.slice(i, i + length)))
  }
}

function topicsOf(concepts: readonly string[], words: readonly string[]): number[] {
  const found = new Set(concepts.map((concept) => hash('concept', concept)))
  for (const word of words) found.add(hash('topic', word))
  return [...found].slice(0, mostTopics).sort((a, b) => a - b)
}

function pairsOf(sorted: readonly number[]): number[] {
  return sorted.flatMap((a, i) =>
    sorted.slice(i + 1).map((b) => (Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b)) >>> 0),
  )
}

// FNV-1a; the kind keeps equal strings of different kinds apart.
function hash(kind: string, value: string): number {
  let state = 0x811c9dc5
  for (const text of [kind, value]) {
    for (let i = 0; i < text.length; i++) state = Math.imul(state ^ text.charCodeAt(i), 0x01000193)
  }
  return state >>> 0
}

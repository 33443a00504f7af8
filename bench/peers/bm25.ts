import { Jieba } from '@node-rs/jieba'
import { dict } from '@node-rs/jieba/dict.js'

/** A textbook BM25 (k1 1.2, b 0.75) in memory, to compare with. */
export interface Bm25 {
  /** Scores of all documents, in their order. */
  score(query: string): Float64Array
}

export function createBm25(
  documents: readonly string[],
  tokenise: (text: string) => string[],
): Bm25 {
  const postings = new Map<string, { document: number; count: number }[]>()
  const lengths = documents.map((text, document) => {
    const counts = new Map<string, number>()
    const tokens = tokenise(text)
    for (const token of tokens) counts.set(token, (counts.get(token) ?? 0) + 1)
    for (const [token, count] of counts) {
      const list = postings.get(token)
      if (list) list.push({ document, count })
      else postings.set(token, [{ document, count }])
    }
    return tokens.length
  })
  const average = lengths.reduce((a, b) => a + b, 0) / Math.max(1, lengths.length)
  return {
    score(query) {
      const scores = new Float64Array(documents.length)
      for (const token of tokenise(query)) {
        const list = postings.get(token) ?? []
        const idf = Math.log(1 + (documents.length - list.length + 0.5) / (list.length + 0.5))
        for (const { document, count } of list) {
          const norm = 1.2 * (0.25 + (0.75 * (lengths[document] ?? 0)) / average)
          scores[document] = (scores[document] ?? 0) + (idf * count * 2.2) / (count + norm)
        }
      }
      return scores
    },
  }
}

/** Single characters and pairs of neighbours, blanks and punctuation left out. */
export function characterGrams(text: string): string[] {
  const characters = Array.from(text.toLowerCase()).filter((c) => /[\p{L}\p{N}]/u.test(c))
  return characters.flatMap((c, i) => [
    c,
    ...(i + 1 < characters.length ? [c + characters[i + 1]] : []),
  ])
}

const jieba = Jieba.withDict(dict)

/** Segmented words, Chinese and English, punctuation left out. */
export function words(text: string): string[] {
  return jieba
    .cut(text.toLowerCase(), true)
    .map((word) => word.trim())
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
}

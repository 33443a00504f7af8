import { readFileSync } from 'node:fs'
import { stem } from './english.js'
import { normalise } from './normalise.js'

/** Which words mean the same in a bank, over both languages. */
export interface ConceptLexicon {
  /** Concepts by Chinese expression, normalised. */
  chinese: ReadonlyMap<string, readonly string[]>
  /** Concepts by English expression, stemmed, words joined by a space. */
  english: ReadonlyMap<string, readonly string[]>
  /** The greatest length of an expression by its first character. */
  longestChinese: ReadonlyMap<string, number>
  longestEnglish: number
}

/**
 * Reads lines such as `信用卡, 贷记卡, credit card`: expressions of one concept, separated by commas.
 * Lines that begin with `#` are comments. An expression may stand in several lines.
 */
export function parseConceptLexicon(...sources: string[]): ConceptLexicon {
  const chinese = new Map<string, string[]>()
  const english = new Map<string, string[]>()
  for (const line of sources.join('\n').split('\n')) {
    if (!line.trim() || line.startsWith('#')) continue
    const expressions = line.split(/[,，]/).map(normalise).filter(Boolean)
    const concept = expressions[0] ?? ''
    for (const expression of expressions) {
      const isChinese = /\p{Script=Han}/u.test(expression)
      const key = isChinese ? expression : expression.split(' ').map(stem).join(' ')
      const map = isChinese ? chinese : english
      const known = map.get(key)
      if (!known) map.set(key, [concept])
      else if (!known.includes(concept)) known.push(concept)
    }
  }
  return {
    chinese,
    english,
    longestChinese: longestByFirst(chinese),
    longestEnglish: Math.max(1, ...[...english.keys()].map((key) => key.split(' ').length)),
  }
}

/** The product's own lexicon of banking words. */
export function bankingLexicon(): ConceptLexicon {
  return (banking ??= parseConceptLexicon(readBankingConcepts()))
}
let banking: ConceptLexicon | undefined

/** The product's own lexicon with a bank's own lines, of the same form. */
export function extendBankingLexicon(lines: string): ConceptLexicon {
  return parseConceptLexicon(readBankingConcepts(), lines)
}

function readBankingConcepts(): string {
  return readFileSync(new URL('./banking-concepts.txt', import.meta.url), 'utf8')
}

/** The concepts that a text names, longest expressions first, each as often as it is named. */
export function conceptsIn(
  normalised: string,
  stems: readonly string[],
  lexicon: ConceptLexicon,
): string[] {
  return [...chineseConcepts(normalised, lexicon), ...englishConcepts(stems, lexicon)]
}

function* chineseConcepts(text: string, lexicon: ConceptLexicon) {
  for (let i = 0; i < text.length;) {
    let length = Math.min(lexicon.longestChinese.get(text.charAt(i)) ?? 0, text.length - i)
    let found: readonly string[] | undefined
    for (; length > 0; length--) {
      found = lexicon.chinese.get(text.slice(i, i + length))
      if (found) break
    }
    if (found) yield* found
    i += Math.max(length, 1)
  }
}

function* englishConcepts(stems: readonly string[], lexicon: ConceptLexicon) {
  for (let i = 0; i < stems.length;) {
    let length = Math.min(lexicon.longestEnglish, stems.length - i)
    let found: readonly string[] | undefined
    for (; length > 0; length--) {
      found = lexicon.english.get(stems.slice(i, i + length).join(' '))
      if (found) break
    }
    if (found) yield* found
    i += Math.max(length, 1)
  }
}

function longestByFirst(expressions: ReadonlyMap<string, unknown>): Map<string, number> {
  const lengths = new Map<string, number>()
  for (const expression of expressions.keys()) {
    const first = expression.charAt(0)
    lengths.set(first, Math.max(lengths.get(first) ?? 0, expression.length))
  }
  return lengths
}

import { bareWords } from './bare-text.js'
import { isSlipOfLatin } from './name-slips.js'
import { soundOf } from './sounds.js'
import type { KindsOf, SteeringKind, SteeringLists } from './steering-kind.js'

const shortestChinese = 2
const longestChinese = 6
const shortestLatin = 5

/** Words of steering that sound like others, or are one slip of the keyboard from them. */
export function slippedBy(lists: SteeringLists): KindsOf {
  const bySound = new Map<string, Set<SteeringKind>>()
  const latin = new Map<string, Set<SteeringKind>>()
  for (const [kind, phrases] of Object.entries(lists) as [SteeringKind, string[]][])
    for (const phrase of phrases.filter((text) => !/[…(]/.test(text))) {
      const bare = bareWords(phrase)
      if (isShortChinese(bare)) add(bySound, soundsOf(bare), kind)
      else if (/^[a-z]+$/.test(bare) && bare.length >= shortestLatin) add(latin, bare, kind)
    }
  return (bare) => {
    if (isShortChinese(bare)) return bySound.get(soundsOf(bare)) ?? none
    if (!/^[a-z]+$/.test(bare) || bare.length < shortestLatin) return none
    const meant = [...latin].filter(([word]) => word[0] === bare[0] && isSlipOfLatin(bare, word))
    return meant.length === 1 ? meant[0]![1] : none
  }
}

const none: ReadonlySet<SteeringKind> = new Set()

function isShortChinese(bare: string): boolean {
  const { length } = bare
  return length >= shortestChinese && length <= longestChinese && /^\p{Script=Han}+$/u.test(bare)
}

function soundsOf(bare: string): string {
  return Array.from(bare, soundOf).join(' ')
}

function add(all: Map<string, Set<SteeringKind>>, key: string, kind: SteeringKind) {
  all.set(key, (all.get(key) ?? new Set()).add(kind))
}

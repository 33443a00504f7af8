import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { locales } from '../../../core/locale.js'
import type { SlotType } from '../../../dialogs/index.js'
import { bareWords } from './bare-text.js'
import { withoutStutter } from './plain-text.js'
import { phrases, withoutEnds, type Phrases } from './phrases.js'
import { slippedBy } from './slipped-words.js'
import type { KindsOf, ListedKind, SteeringKind, SteeringLists } from './steering-kind.js'

/** Words that say something together with others. */
type Part =
  | 'wrong'
  | 'changeTo'
  | 'notThis'
  | 'butThat'
  | 'toThat'
  | 'isAt'
  | 'isCalled'
  | 'change'
  | 'why'
  | 'whatFor'
  | 'asks'
  | 'asksAtEnd'
  | 'politeQuestion'
  | 'alsoThis'
  | 'aroundValues'
  | 'notPerson'
  | 'notAsks'
  | 'unknown'
  | 'without'
  | 'nextThis'

/** Expressions are separated by commas. */
interface WordFile extends Record<ListedKind | Part, string> {
  fillers: { leading: string; trailing: string }
  cues: Partial<Record<SlotType, string>>
}

/** The words of all languages together: customers mix them. */
export interface Words {
  /** What a clause means as a whole, politeness aside; a message that holds more means none. */
  steering: KindsOf
  /** The same for a message of a word or two with one slip: 跳国, cancle. */
  slipped: KindsOf
  lists: SteeringLists
  parts: Record<Part, Phrases>
  cues: Partial<Record<SlotType, Phrases>>
  leading: Phrases
  trailing: Phrases
}

/** The product's own words, see `words/<locale>.yaml`. */
export function loadWords(): Words {
  return (loaded ??= joinWords(
    locales.map((locale) => {
      const file = new URL(`./words/${locale}.yaml`, import.meta.url)
      return parse(readFileSync(file, 'utf8')) as WordFile
    }),
  ))
}
let loaded: Words | undefined

function joinWords(files: WordFile[]): Words {
  const all = (key: ListedKind | Part) => files.flatMap((file) => listOf(file[key]))
  const leading = phrases(files.flatMap(({ fillers }) => listOf(fillers.leading)))
  const trailing = phrases(files.flatMap(({ fillers }) => listOf(fillers.trailing)))
  const types = [...new Set(files.flatMap(({ cues }) => Object.keys(cues)))] as SlotType[]
  const cues = types.map((type) => [
    type,
    phrases(files.flatMap((file) => listOf(file.cues[type] ?? ''))),
  ])
  const lists = Object.fromEntries(steeringKinds.map((kind) => [kind, all(kind)])) as Record<
    ListedKind,
    string[]
  >
  return {
    lists,
    steering: steeringBy(lists, { leading, trailing }),
    slipped: slippedBy(lists),
    parts: Object.fromEntries(
      partNames.map((name) => [name, phrases(all(name))]),
    ) as Words['parts'],
    cues: Object.fromEntries(cues) as Words['cues'],
    leading,
    trailing,
  }
}

function listOf(expressions: string): string[] {
  return String(expressions).split(/[,，]\s*/)
}

const steeringKinds: ListedKind[] = [
  ...(['cancel', 'skip', 'none', 'dontKnow', 'decline', 'noContact', 'repeat', 'clarify'] as const),
  ...(['startOver', 'yes', 'no', 'giveUp', 'keepOn', 'person', 'greeting', 'thanks'] as const),
  ...(['goodbye', 'praise', 'whoAreYou', 'distress', 'speakChinese', 'speakEnglish'] as const),
]

const partNames: Part[] = [
  ...([
    'wrong',
    'changeTo',
    'change',
    'notThis',
    'butThat',
    'toThat',
    'isAt',
    'isCalled',
    'why',
    'whatFor',
  ] as const),
  ...(['asks', 'notAsks', 'asksAtEnd', 'politeQuestion', 'alsoThis', 'nextThis'] as const),
  ...(['aroundValues', 'notPerson', 'unknown', 'without'] as const),
]

/** Longer clauses mean more than a few words can say. */
const longestClause = 40
const longestHeard = 300

function steeringBy(
  lists: Record<string, string[]>,
  fillers: { leading: Phrases; trailing: Phrases },
): Words['steering'] {
  const kinds = new Map<string, Set<SteeringKind>>()
  const anywhere: [SteeringKind, RegExp][] = []
  const patterns: [SteeringKind, RegExp][] = []
  for (const kind of steeringKinds) {
    const open = lists[kind]!.filter((text) => text.includes('…'))
    const whole = lists[kind]!.filter((text) => !text.includes('…'))
    const varied = whole.filter((text) => text.includes('('))
    for (const phrase of whole.filter((text) => !varied.includes(text))) {
      const bare = bareWords(phrase)
      kinds.set(bare, (kinds.get(bare) ?? new Set()).add(kind))
    }
    if (open.length > 0) anywhere.push([kind, anywherePattern(open)])
    if (varied.length > 0)
      patterns.push([kind, new RegExp(`^(?:${varied.map(pattern).join('|')})$`, 'u')])
  }
  const kindsOf = (part: string) => [
    ...(kinds.get(part) ?? []),
    ...patterns.flatMap(([kind, form]) => (form.test(part) ? [kind] : [])),
  ]
  return (bare) => {
    const found = new Set<SteeringKind>()
    for (const [kind, pattern] of anywhere)
      if (bare.length <= longestHeard && pattern.test(bare)) found.add(kind)
    const once = bare.replace(/^(.{1,12}?) ?(?:\1 ?)+$/u, '$1')
    const ways = new Set([bare, once, colloquial(once), withoutStutter(bare)])
    if (bare.length <= longestClause)
      for (const part of [...ways].flatMap((text) => withoutEnds(text, fillers)))
        for (const kind of kindsOf(part)) found.add(kind)
    return found
  }
}

/** 不办啦, 没错儿: said as it is written in the lists. */
function colloquial(bare: string): string {
  return bare.replace(/[啦咯喽嘞咧哩]/gu, '了').replace(/(?<=.)儿/gu, '')
}

/** A regular expression for any of such phrases (`…a…b…`), in bare text. */
export function anywherePattern(expressions: readonly string[]): RegExp {
  return new RegExp(expressions.map(openPattern).join('|'), 'u')
}

/** `…a…b…`: a, and soon after it b, anywhere in a text. */
function openPattern(phrase: string): string {
  const inner = phrase.split('…').map(pattern).filter(Boolean).join('.{0,12}')
  return /\p{Script=Han}/u.test(inner) ? inner : `\\b${inner}\\b`
}

/** `不(想|)办了`: the ways to say it, as a regular expression for bare text. */
function pattern(phrase: string): string {
  return phrase
    .split(/([()|])/)
    .map((piece) => {
      if (piece === '(') return '(?:'
      if (piece === ')' || piece === '|') return piece
      return `${/^ /.test(piece) ? ' ?' : ''}${bareWords(piece)}${/. $/.test(piece) ? ' ?' : ''}`
    })
    .join('')
}

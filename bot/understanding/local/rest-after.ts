import type { Task } from './correction.js'
import { bareWords } from './bare-text.js'
import type { Words } from './words.js'

interface After {
  /** Where in the bare text what is corrected is named, and where that ends. */
  to: number
  /** What it was: 不是张三是李四. */
  before?: unknown
  /** Whether a word has to lead to the rest, such as 是. */
  needsWord?: boolean
}

/** What stands behind all words of a correction, as it was written: the 李四 of 名字不对，应该是李四. */
export function restAfter(
  { parts }: Words,
  { reading, cue }: Pick<Task, 'reading' | 'cue'>,
  { to, before, needsWord = cue.kind !== 'changeTo' }: After,
): string {
  const { bare, text } = reading
  const cueEnd = cue.end === 0 ? 0 : bare.at.findIndex((at) => at >= cue.end)
  if (cueEnd < 0) return ''
  const old = typeof before === 'string' ? bareWords(before) : ''
  const leads = [parts.wrong, parts.change, parts.changeTo, parts.toThat]
  let at = Math.max(to, cueEnd)
  let isLed = false
  for (;;) {
    while (bare.text[at] === ' ') at++
    if (old !== '' && bare.text.startsWith(old, at)) {
      at += old.length
      continue
    }
    const [end] = leads.flatMap((lead) => lead.endsFrom(bare.text, at)).sort((a, b) => b - a)
    if (end === undefined) break
    isLed ||= [parts.toThat, parts.changeTo].some((lead) =>
      lead.endsFrom(bare.text, at).includes(end),
    )
    at = end
  }
  if ((needsWord && !isLed) || at >= bare.text.length) return ''
  return clean(text.slice(bare.at[at]))
}

function clean(rest: string): string {
  return rest
    .replace(/^[\s：:，,“"「]+|[\s。.！!”"」]+$/gu, '')
    .replace(/(?<=.{2})[吧哦呀啊哈]$/u, '')
}

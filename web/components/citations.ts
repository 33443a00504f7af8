import type { ChatActivity } from '../api/activity.js'

/** What a mark such as [1] in a text stands for. */
export interface Citation {
  position: number
  /** For `GET /api/passages/:id`; null when only the quoted text is known. */
  passageId: string | null
  name: string
  quote: string | null
}

/** The citations of a message, by number. */
export function citationsOf(activity: ChatActivity): Map<number, Citation> {
  const claims = (activity.entities ?? []).flatMap((entity) => entity.citation ?? [])
  const citations = claims.flatMap(({ position, appearance, ...claim }) => {
    if (position === undefined) return []
    return [
      {
        position,
        passageId: claim['@id'] || passageIdIn(appearance?.url),
        name: appearance?.name ?? '',
        quote: appearance?.text ?? null,
      },
    ]
  })
  return new Map(citations.map((citation) => [citation.position, citation]))
}

/** A text without Markdown's definitions of its marks: the page has them from the entity. */
export function withoutDefinitions(text: string): string {
  return text.replace(/\s*\n\[\d{1,2}\]: \S+(?: "[^"\n]*")?(?=\n|$)/g, '')
}

/** Says whether a text was written by a model. */
export function isAiWritten(activity: ChatActivity): boolean {
  return (activity.entities ?? []).some((e) => e.additionalType?.includes('AIGeneratedContent'))
}

export type TextPart =
  | { kind: 'text'; text: string }
  /** `tail` is the end of the text before, which a line break must not part from the mark. */
  | { kind: 'mark'; position: number; tail: string }

/** Splits a text at its citation marks; numbers that stand for nothing stay text. */
export function splitAtMarks(text: string, isMark: (position: number) => boolean): TextPart[] {
  const parts: TextPart[] = []
  let rest = 0
  for (const match of text.matchAll(/\s*\[(\d{1,2})\]/g)) {
    const position = Number(match[1])
    if (!isMark(position)) continue
    const [head, tail] = cutLast(text.slice(rest, match.index))
    if (head) parts.push({ kind: 'text', text: head })
    parts.push({ kind: 'mark', position, tail })
    rest = match.index + match[0].length
  }
  if (rest < text.length) parts.push({ kind: 'text', text: text.slice(rest) })
  return parts
}

/** Cuts a passage into what stands before the quoted part, the part, and what stands after. */
export function findQuote(
  text: string,
  quote: string | null | undefined,
): [string, string, string] {
  const wanted = quote?.trim()
  if (!wanted) return [text, '', '']
  // The same words may be broken into lines or spaced otherwise.
  const pattern = wanted.split(/\s+/).map(escapePattern).join('\\s+')
  const match = new RegExp(pattern).exec(text)
  if (!match) return [text, '', '']
  return [text.slice(0, match.index), match[0], text.slice(match.index + match[0].length)]
}

function cutLast(text: string): [string, string] {
  const tail = /\S?$/u.exec(text)?.[0] ?? ''
  return [text.slice(0, text.length - tail.length), tail]
}

function passageIdIn(url: string | undefined): string | null {
  const match = /\/api\/passages\/([^/?#]+)/.exec(url ?? '')
  return match?.[1] ? decodeURIComponent(match[1]) : null
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

import { isWordBorder } from './bare-text.js'
import { soundOf } from './sounds.js'

/** A name that stands in a text with one slip of the keyboard. */
export interface SlippedName {
  name: string
  from: number
  to: number
}

/** Long texts are not typed in a hurry by somebody who chooses a branch. */
const longestText = 120
const shortestChinese = 3
const shortestLatin = 6

/** Finds names with one slip: a character of the same sound, one too many, one missing, two changed over. */
export function slips(all: Iterable<string>): (text: string) => SlippedName[] {
  const chinese: string[] = []
  const latin: string[] = []
  for (const name of all) {
    if (/^\p{Script=Han}+$/u.test(name) && name.length >= shortestChinese) chinese.push(name)
    else if (/^[\p{L} ]+$/u.test(name) && name.length >= shortestLatin) latin.push(name)
  }
  return (text) => {
    if (text.length > longestText) return []
    const words = [...text.matchAll(/\p{L}+/gu)]
    return [
      ...chinese.flatMap((name) => inChinese(name, text)),
      ...latin.flatMap((name) => inLatin(name, { text, words })),
    ]
  }
}

function inChinese(name: string, text: string): SlippedName[] {
  const found: SlippedName[] = []
  for (let from = 0; from < text.length; from++) {
    // One of the first two characters is right wherever a single one is wrong.
    if (text[from] !== name[0] && text[from + 1] !== name[1]) continue
    for (const length of [name.length, name.length - 1, name.length + 1]) {
      const part = text.slice(from, from + length)
      if (part.length === length && part !== name && isSlipOfChinese(part, name))
        found.push({ name, from, to: from + length })
    }
  }
  return found
}

// 城西支行 is not 城南支行 mistyped, nor is 一支行 二支行.
const tellsApart = /[东西南北中上下左右前后新老大小一二三四五六七八九十两]/
const longEnough = 5

function isSlipOfChinese(part: string, name: string): boolean {
  const same = sameAtStart(part, name)
  const [partRest, nameRest] = [part.slice(same), name.slice(same)]
  if (part.length === name.length) {
    if (partRest.slice(1) === nameRest.slice(1)) {
      return soundOf(partRest[0]!) === soundOf(nameRest[0]!)
    }
    return (
      name.length > shortestChinese &&
      same > 0 &&
      partRest[0] === nameRest[1] &&
      partRest[1] === nameRest[0] &&
      partRest.slice(2) === nameRest.slice(2)
    )
  }
  if (name.length < longEnough) return false
  // Something at the very end of the name is only what follows it, or a shorter name.
  const [short, long] = part.length < name.length ? [partRest, nameRest] : [nameRest, partRest]
  return same > 0 && long.slice(1) === short && short !== '' && !tellsApart.test(long[0]!)
}

function sameAtStart(a: string, b: string): number {
  let same = 0
  while (same < a.length && a[same] === b[same]) same++
  return same
}

function inLatin(
  name: string,
  { text, words }: { text: string; words: RegExpExecArray[] },
): SlippedName[] {
  const found: SlippedName[] = []
  const wordsOfName = name.split(' ').length
  for (let i = 0; i + wordsOfName <= words.length; i++) {
    const last = words[i + wordsOfName - 1]!
    const [from, to] = [words[i]!.index, last.index + last[0].length]
    const part = text.slice(from, to)
    if (part === name || part[0] !== name[0] || !isWordBorder(text[to - 1], text[to])) continue
    if (isSlipOfLatin(part, name)) found.push({ name, from, to })
  }
  return found
}

function isSlipOfLatin(part: string, name: string): boolean {
  const same = sameAtStart(part, name)
  const [a, b] = [part.slice(same), name.slice(same)]
  if (a.slice(1) === b || a === b.slice(1) || a.slice(1) === b.slice(1)) return true
  return a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2)
}

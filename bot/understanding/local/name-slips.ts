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
  const names = [...new Set(all)].filter((name) => /^[\p{L} ]+$/u.test(name))
  const isChinese = (name: string) => /^\p{Script=Han}+$/u.test(name)
  const chinese = names.filter((name) => isChinese(name) && name.length >= shortestChinese)
  const latin = names.filter((name) => !isChinese(name) && name.length >= shortestLatin)
  // One of the first two characters is right wherever a single one is wrong.
  const byFirst = groupBy(chinese, (name) => name[0]!)
  const bySecond = groupBy(chinese, (name) => name[1]!)
  const latinByFirst = groupBy(latin, (name) => name[0]!)
  return (text) => {
    if (text.length > longestText) return []
    const found: SlippedName[] = []
    for (let from = 0; from < text.length; from++) {
      const first = byFirst.get(text[from]!) ?? none
      for (const name of first) found.push(...inChinese(name, text, from))
      for (const name of bySecond.get(text[from + 1]!) ?? none)
        if (name[0] !== text[from]) found.push(...inChinese(name, text, from))
    }
    const words = [...text.matchAll(/\p{L}+/gu)]
    words.forEach(({ 0: word }, at) => {
      for (const name of latinByFirst.get(word[0]!) ?? none)
        found.push(...inLatin(name, text, words.slice(at)))
    })
    return found
  }
}

const none: readonly string[] = []

function groupBy(names: string[], keyOf: (name: string) => string): Map<string, string[]> {
  const groups = new Map<string, string[]>()
  for (const name of names) {
    const key = keyOf(name)
    groups.set(key, [...(groups.get(key) ?? []), name])
  }
  return groups
}

function inChinese(name: string, text: string, from: number): SlippedName[] {
  return [name.length, name.length - 1, name.length + 1].flatMap((length) => {
    const part = text.slice(from, from + length)
    const isSlip = part.length === length && part !== name && isSlipOfChinese(part, name)
    return isSlip ? [{ name, from, to: from + length }] : []
  })
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

/** From the first of these words on. */
function inLatin(name: string, text: string, words: readonly RegExpExecArray[]): SlippedName[] {
  const [first, last] = [words[0]!, words[name.split(' ').length - 1]]
  if (!last) return []
  const [from, to] = [first.index, last.index + last[0].length]
  const part = text.slice(from, to)
  if (part === name || !isWordBorder(text[to - 1], text[to])) return []
  return isSlipOfLatin(part, name) ? [{ name, from, to }] : []
}

/** One letter is wrong, one too many, one missing, or two are changed over. */
export function isSlipOfLatin(part: string, name: string): boolean {
  const same = sameAtStart(part, name)
  const [a, b] = [part.slice(same), name.slice(same)]
  if (a.slice(1) === b || a === b.slice(1) || a.slice(1) === b.slice(1)) return true
  return a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2)
}

import { normalise } from '../../../knowledge/index.js'

/**
 * The words of a text in the form in which they are compared: simplified, half width, lower case, no
 * punctuation, spaces only between words that are not Chinese.
 */
export interface BareText {
  text: string
  /** Where in the original each character of `text` stood; UTF-16 units, as in strings. */
  at: readonly number[]
}

const han = /\p{Script=Han}/u
const partOfWord = /[\p{L}\p{N}\p{M}%]/u

/** Goes character by character, so that what is found can be cut out of the original. */
export function bareText(original: string): BareText {
  let text = ''
  const at: number[] = []
  let gap = false
  for (let i = 0; i < original.length;) {
    const character = String.fromCodePoint(original.codePointAt(i)!)
    const folded = fold(character)
    if (!partOfWord.test(folded)) gap ||= folded !== "'" && folded !== ''
    else {
      if (gap && text !== '' && !han.test(folded) && !han.test(text.at(-1)!)) {
        text += ' '
        at.push(i)
      }
      gap = false
      text += folded
      for (let j = 0; j < folded.length; j++) at.push(i)
    }
    i += character.length
  }
  return { text, at }
}

/** `bareText` where places do not matter. */
export function bareWords(original: string): string {
  return bareText(original).text
}

/** Whether a word may begin or end between these two characters. */
export function isWordBorder(before: string | undefined, after: string | undefined): boolean {
  return !before || !after || !isLatin(before) || !isLatin(after)
}

function isLatin(character: string): boolean {
  return partOfWord.test(character) && !han.test(character)
}

const folds = new Map<string, string>()
const mostFolds = 20_000

function fold(character: string): string {
  let folded = folds.get(character)
  if (folded === undefined) {
    folded = /[’‘`´]/.test(character) ? "'" : /\s/.test(character) ? ' ' : normalise(character)
    if (folds.size >= mostFolds) folds.clear()
    folds.set(character, folded)
  }
  return folded
}

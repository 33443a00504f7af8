const digitOf: Record<string, string> = {
  零: '0',
  幺: '1',
  一: '1',
  二: '2',
  三: '3',
  四: '4',
  五: '5',
  六: '6',
  七: '7',
  八: '8',
  九: '9',
}

/** Digits said one by one, at least four: 幺三八…, 二零二七. */
export function* readSpokenDigits(text: string) {
  for (const match of text.matchAll(/[零幺一二三四五六七八九]{4,}/g)) {
    yield { start: match.index, end: match.index + match[0].length, digits: toDigits(match[0]) }
  }
}

export function toDigits(spoken: string): string {
  return [...spoken].map((character) => digitOf[character] ?? character).join('')
}

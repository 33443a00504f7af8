import { pinyin } from 'pinyin-pro'

const heard = new Map<string, string>()

/**
 * How a Chinese character sounds, without tone; sounds that many speakers do not tell apart are one.
 * Most slips of a Chinese keyboard are other characters of the same sound.
 */
export function soundOf(character: string): string {
  let sound = heard.get(character)
  if (sound === undefined) {
    sound = pinyin(character, { toneType: 'none' })
      .replace(/^([zcs])h/, '$1')
      .replace(/([aei])ng$/, '$1n')
    heard.set(character, sound)
  }
  return sound
}

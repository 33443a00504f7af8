import { toLocale, type Locale } from '../../texts/index.js'

/** What a browser remembers of its customer's wishes. Storage may be closed to us: then nothing. */

export function firstLocale(search: string): Locale {
  const asked = toLocale(new URLSearchParams(search).get('locale'))
  return asked ?? toLocale(read('locale')) ?? toLocale(navigator.language) ?? 'zh-CN'
}

export function keepLocale(locale: Locale): void {
  write('locale', locale)
}

export function wantsLargeText(): boolean {
  return read('large-text') === 'on'
}

export function keepLargeText(on: boolean): void {
  write('large-text', on ? 'on' : 'off')
}

export type Reactions = Record<string, 'like' | 'dislike'>

/** The ratings given in a conversation, by activity id: the transcript does not show them back. */
export function readReactions(conversationId: string): Reactions {
  try {
    const kept = JSON.parse(read('reactions') ?? '{}') as { of?: string; given?: Reactions }
    return kept.of === conversationId ? (kept.given ?? {}) : {}
  } catch {
    return {}
  }
}

export function keepReactions(conversationId: string, given: Reactions): void {
  write('reactions', JSON.stringify({ of: conversationId, given }))
}

function read(name: string): string | null {
  try {
    return localStorage.getItem(`branchline.${name}`)
  } catch {
    return null
  }
}

function write(name: string, value: string): void {
  try {
    localStorage.setItem(`branchline.${name}`, value)
  } catch {
    // A full or closed storage costs a comfort, nothing else.
  }
}

import type { ChatActivity } from '../../api/activity.js'

/** An answer while it is being written. */
export interface LiveText {
  streamId: string
  sequence: number
  /** The text so far; empty while there is only word of what is being done. */
  text: string
  /** What is being done, in the assistant's words. */
  doing: string | null
}

/**
 * Follows a streamed answer. Each passing activity carries the whole text so far, so a late or
 * lost one does no harm.
 */
export function followLiveText(live: LiveText | null, activity: ChatActivity): LiveText | null {
  const { streamType, streamId, streamSequence = 0 } = activity.channelData ?? {}
  if (activity.type !== 'typing' || !streamId || streamType === 'final') return live
  const known = live?.streamId === streamId ? live : null
  if (known && streamSequence <= known.sequence) return live
  const text = activity.text ?? ''
  return streamType === 'informative'
    ? { streamId, sequence: streamSequence, text: known?.text ?? '', doing: text }
    : { streamId, sequence: streamSequence, text, doing: known?.doing ?? null }
}

/** Shows the text so far without the marks of Markdown that are still to be closed. */
export function tidyLiveText(text: string): string {
  const lastLine = text.slice(text.lastIndexOf('\n') + 1)
  const isOpen = lastLine.split('**').length % 2 === 0
  const open = text.lastIndexOf('**')
  const closed = isOpen ? text.slice(0, open) + text.slice(open + 2) : text
  return closed.replace(/\[[^\]\n]{0,40}$/, '')
}

/** What kind of message came, before anybody thinks about its meaning. */
export type MessageKind =
  | { kind: 'question'; text: string }
  | { kind: 'empty' }
  /** Emoji or punctuation alone. */
  | { kind: 'symbols' }
  | { kind: 'too-long' }
  | { kind: 'files'; count: number }
  /** An Adaptive Card was sent in. */
  | { kind: 'form'; value: unknown }

/** Characters of a question that the assistant reads at a time. */
export const longestQuestion = 1_000

interface IncomingMessage {
  text?: string
  attachments?: unknown[]
  value?: unknown
}

export function classifyMessage({
  text = '',
  attachments = [],
  value,
}: IncomingMessage): MessageKind {
  const question = (text || saidByCard(value)).trim()
  if (question.length > longestQuestion) return { kind: 'too-long' }
  if (/[\p{L}\p{N}]/u.test(question)) return { kind: 'question', text: question }
  if (attachments.length > 0) return { kind: 'files', count: attachments.length }
  if (value !== undefined && value !== null) return { kind: 'form', value }
  return question === '' ? { kind: 'empty' } : { kind: 'symbols' }
}

/** A card's button may speak in the customer's name: `{ say: '…' }`. */
function saidByCard(value: unknown): string {
  const said = (value as { say?: unknown } | null | undefined)?.say
  return typeof said === 'string' ? said : ''
}

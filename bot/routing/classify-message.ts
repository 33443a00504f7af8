/** What kind of message came, before anybody thinks about its meaning. */
export type MessageKind =
  | { kind: 'question'; text: string }
  /** A courtesy that asks for nothing. */
  | { kind: 'greeting' }
  | { kind: 'thanks' }
  | { kind: 'empty' }
  /** Emoji or punctuation alone. */
  | { kind: 'symbols' }
  | { kind: 'too-long' }
  | { kind: 'files'; count: number }
  /** An Adaptive Card was sent in. */
  | { kind: 'form'; value: unknown }

/** Characters of a question that the assistant reads at a time. */
export const longestQuestion = 1_000

// The whole message; anything more is a question.
const greeting =
  /^(?:你好|您好|你们好|哈喽|嗨|在吗|在么|早上好|早安|上午好|下午好|晚上好|hi|hello|hey|good (?:morning|afternoon|evening))(?:呀|啊|哦| there)?$/i
const thanks =
  /^(?:好的?|嗯+|ok(?:ay)?|明白了?|知道了|收到|谢谢您?|谢谢你|多谢|感谢|(?:好的?|明白了?|知道了|ok(?:ay)?) ?(?:谢谢您?|谢谢你|thanks|thank you)|thanks(?: a lot| so much)?|thank you(?: so much| very much)?|thx|got it)(?:啦|了|哦)?$/i

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
  const courtesy = courtesyOf(question)
  if (courtesy && attachments.length === 0) return { kind: courtesy }
  if (/[\p{L}\p{N}]/u.test(question)) return { kind: 'question', text: question }
  if (attachments.length > 0) return { kind: 'files', count: attachments.length }
  if (value !== undefined && value !== null) return { kind: 'form', value }
  return question === '' ? { kind: 'empty' } : { kind: 'symbols' }
}

function courtesyOf(question: string): 'greeting' | 'thanks' | null {
  const words = question
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .slice(0, 40)
  if (greeting.test(words)) return 'greeting'
  return thanks.test(words) ? 'thanks' : null
}

/** A card's button may speak in the customer's name: `{ say: '…' }`. */
function saidByCard(value: unknown): string {
  const said = (value as { say?: unknown } | null | undefined)?.say
  return typeof said === 'string' ? said : ''
}

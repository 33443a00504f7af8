import type { WireActivity } from '../../../adapters/channels/web-chat/index.js'
import type { Choice } from '../../../core/conversations/index.js'
import type { Locale } from '../../../core/locale.js'
import type { CliTexts } from '../texts/index.js'
import type { ConversationEvents } from './conversation.js'
import { formatMessage } from './format-message.js'
import { isSpoken, readAnswer } from './read-answer.js'

/** What a person at the terminal sees of a conversation. */
export interface Screen {
  events: ConversationEvents
  print(text: string): void
  /** A number stands for the choice that was shown under it. */
  toSay(line: string): string
  /** Resolves when an answer to that message is on the screen. */
  answered(messageId: string): Promise<void>
}

interface ScreenNeeds {
  write(text: string): void
  /** Says that the next line may be typed. */
  prompt(): void
  texts: CliTexts
  /** The language of what is put around the assistant's words. */
  locale(): Locale
}

export function createScreen(needs: ScreenNeeds): Screen {
  const { texts } = needs
  let choices: Choice[] = []
  /** Of a text that is still being written: what is on the screen already. */
  let streamed = ''
  let lastSpokenId = ''
  let waiting: { messageId: string; done(): void } | null = null

  const print = (text: string) => needs.write(`${text}\n`)

  function show(activity: WireActivity): void {
    const { reply } = readAnswer(activity)
    const rest = streamed === '' ? reply : { ...reply, text: '' }
    print(`\n${formatMessage(rest, needs.locale())}\n`)
    streamed = ''
    if (reply.choices?.length) choices = reply.choices
    lastSpokenId = activity.id
  }

  function hear(activity: WireActivity): void {
    if (isSpoken(activity)) show(activity)
    // The customer has gone on: what was offered before is over.
    else if (activity.type === 'message') choices = []
  }

  return {
    print,
    toSay(line) {
      const choice = /^\d{1,2}$/.test(line) ? choices[Number(line) - 1] : undefined
      return choice ? (choice.say ?? choice.label) : line
    },
    events: {
      onActivities(activities) {
        activities.forEach(hear)
        // Ids of one conversation sort by their place in it.
        if (waiting && lastSpokenId > waiting.messageId) waiting.done()
        else if (!waiting) needs.prompt()
      },
      onPassing(activity) {
        const { text = '', channelData } = activity as PassingText
        if (channelData?.streamType !== 'streaming' || !text.startsWith(streamed)) return
        needs.write(text.slice(streamed.length))
        streamed = text
      },
      onLost: () => print(texts.lost),
    },
    async answered(messageId) {
      if (lastSpokenId > messageId) return
      await new Promise<void>((done) => (waiting = { messageId, done }))
      waiting = null
    },
  }
}

interface PassingText {
  text?: string
  channelData?: { streamType?: string }
}

import type { WireActivity } from '../../../adapters/channels/web-chat/index.js'
import type { CliTexts } from '../texts/index.js'
import type { ConversationEvents } from './conversation.js'
import { formatMessage } from './format-message.js'
import { isSpoken, readAnswer } from './read-answer.js'

/** What a person at the terminal sees of a conversation. */
export interface Screen {
  events: ConversationEvents
  print(text: string): void
  /** A number stands for the suggestion that was shown under it. */
  toSay(line: string): string
  /** Resolves when an answer to that message is on the screen. */
  answered(messageId: string): Promise<void>
}

/** `prompt` says that the next line may be typed. */
export function createScreen(needs: { prompt(): void; texts: CliTexts }): Screen {
  const { texts } = needs
  let suggestions: string[] = []
  /** Of a text that is still being written: what is on the screen already. */
  let streamed = ''
  let lastSpokenId = ''
  let waiting: { messageId: string; done(): void } | null = null

  const print = (text: string) => void process.stdout.write(`${text}\n`)

  function show(activity: WireActivity): void {
    const message = readAnswer(activity)
    const rest = streamed === '' ? message : { ...message, text: '' }
    print(`\n${formatMessage(rest, texts)}\n`)
    streamed = ''
    suggestions = message.suggestions
    lastSpokenId = activity.id
  }

  return {
    print,
    toSay: (line) => (/^\d$/.test(line) && suggestions[Number(line) - 1]) || line,
    events: {
      onActivities(activities) {
        activities.filter(isSpoken).forEach(show)
        // Ids of one conversation sort by their place in it.
        if (waiting && lastSpokenId > waiting.messageId) waiting.done()
        else if (!waiting) needs.prompt()
      },
      onPassing(activity) {
        const { text = '', channelData } = activity as PassingText
        if (channelData?.streamType !== 'streaming' || !text.startsWith(streamed)) return
        process.stdout.write(text.slice(streamed.length))
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

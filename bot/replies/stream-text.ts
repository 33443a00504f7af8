import { ActivityTypes, type TurnContext } from 'botbuilder-core'
import { randomUUID } from 'node:crypto'

export interface TextStream {
  /** Shows the text so far. Calls may come faster than clients can use; then some are left out. */
  write(soFar: string): void
  /** Resolves when all that was shown has been sent. */
  end(): Promise<void>
  /** Marks the message that closes the stream. */
  finalChannelData: Record<string, unknown>
}

const everyMs = 100

/**
 * Shows a text while it is being written: passing typing activities in the form that Web Chat knows as
 * live streaming (cumulative text, numbered), after a first one that says what is going on.
 */
export function streamText(context: TurnContext, informative: string): TextStream {
  const streamId = randomUUID()
  let streamSequence = 0
  let lastAt = 0
  let sending = send('informative', informative)

  function send(streamType: string, text: string): Promise<unknown> {
    streamSequence += 1
    return context.sendActivity({
      type: ActivityTypes.Typing,
      text,
      channelData: { streamType, streamId, streamSequence },
    })
  }

  return {
    finalChannelData: { streamType: 'final', streamId },
    write(soFar) {
      const now = performance.now()
      if (now - lastAt < everyMs) return
      lastAt = now
      sending = sending.then(() => send('streaming', soFar))
    },
    async end() {
      await sending
    },
  }
}

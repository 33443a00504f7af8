import { ActivityHandler, type InvokeResponse, type TurnContext } from 'botbuilder-core'
import { rateFromEvent, rateFromInvoke } from './rating.js'
import { greet } from './routing/greet.js'
import { replyToMessage, type MessageNeeds } from './routing/reply-to-message.js'

export type BotNeeds = MessageNeeds

/** The bank's assistant: one handler for all conversations of an installation. */
export class Bot extends ActivityHandler {
  constructor(private readonly needs: BotNeeds) {
    super()
    this.onMembersAdded(async (context, next) => {
      await greet(needs, context)
      await next()
    })
    this.onEvent(async (context, next) => {
      await rateFromEvent(needs, context)
      await next()
    })
    this.onMessage(async (context, next) => {
      await replyToMessage(needs, context)
      await next()
    })
  }

  protected override async onInvokeActivity(context: TurnContext): Promise<InvokeResponse> {
    return { status: await rateFromInvoke(this.needs, context) }
  }
}

import {
  ActivityTypes,
  BotAdapter,
  TurnContext,
  type Activity,
  type ConversationReference,
  type ResourceResponse,
} from 'botbuilder-core'
import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type { ActivityPayload, NewActivity, Turn } from '../../core/conversations/index.js'

/** The key under which an answer's record travels in an outgoing activity until it is written down. */
export const recordKey = 'branchlineRecord'

/**
 * botbuilder's adapter for exactly one turn. What the bot says is collected and written down when the
 * turn is committed, so that a turn that fails or is tried again has said nothing. Typing and text
 * still being written are shown at once and never kept.
 */
export class TurnAdapter extends BotAdapter {
  readonly answers: NewActivity[] = []

  constructor(private readonly showPassing: (payload: ActivityPayload) => Promise<void>) {
    super()
  }

  /** Runs the bot on the turn's activity. */
  async run(turn: Turn, bot: (context: TurnContext) => Promise<void>): Promise<void> {
    await this.runMiddleware(new TurnContext(this, toBotActivity(turn)), bot)
  }

  override async sendActivities(
    _context: TurnContext,
    activities: Partial<Activity>[],
  ): Promise<ResourceResponse[]> {
    const responses: ResourceResponse[] = []
    for (const activity of activities) {
      responses.push({ id: activity.id ?? randomUUID() })
      if (activity.type === 'delay') await wait(Number(activity.value ?? 0))
      else if (activity.type === ActivityTypes.Typing) await this.showPassing(toPayload(activity))
      else if (activity.type !== ActivityTypes.InvokeResponse) this.answers.push(toAnswer(activity))
    }
    return responses
  }

  override updateActivity(): Promise<void> {
    return Promise.reject(new Error('what was said stays said: activities are not updated'))
  }

  override deleteActivity(): Promise<void> {
    return Promise.reject(new Error('what was said stays said: activities are not deleted'))
  }

  override continueConversation(
    _reference: Partial<ConversationReference>,
    _logic: (context: TurnContext) => Promise<void>,
  ): Promise<void> {
    return Promise.reject(new Error('a turn adapter lives for one turn'))
  }
}

function toBotActivity({ conversation, activity }: Turn): Activity {
  return {
    ...activity.payload,
    type: activity.type,
    id: `${conversation.id}|${activity.seq}`,
    timestamp: activity.createdAt,
    channelId: conversation.channel,
    serviceUrl: 'urn:branchline',
    from: { id: conversation.userId, name: '', role: 'user' },
    recipient: { id: 'assistant', name: '', role: 'bot' },
    conversation: { id: conversation.id, name: '', isGroup: false, conversationType: 'personal' },
    locale:
      typeof activity.payload.locale === 'string' ? activity.payload.locale : conversation.locale,
  } as unknown as Activity
}

function toAnswer(activity: Partial<Activity>): NewActivity {
  const { [recordKey]: record, ...payload } = toPayload(activity)
  return {
    type: activity.type ?? ActivityTypes.Message,
    shown: activity.type !== ActivityTypes.Trace,
    payload,
    record: (record as Record<string, unknown> | undefined) ?? null,
  }
}

// Addressing is the channel's business and is put on when the activity is presented to a client.
const addressing = new Set([
  'id',
  'type',
  'timestamp',
  'localTimestamp',
  'channelId',
  'serviceUrl',
  'conversation',
  'from',
  'recipient',
  'replyToId',
  'callerId',
])

function toPayload(activity: Partial<Activity>): ActivityPayload {
  return Object.fromEntries(Object.entries(activity).filter(([key]) => !addressing.has(key)))
}

import type { TurnContext } from 'botbuilder-core'
import type { Reply } from '../../core/conversations/index.js'
import type { Sealer } from '../../core/sealer.js'
import type { BankId } from '../../core/organisation/index.js'
import { bankTimeZone } from '../../core/organisation/index.js'
import type { DialogueOutcome, Dialogues, Vocabulary } from '../../dialogs/index.js'
import { textsOf, type Texts } from '../../dialogs/texts/index.js'
import { localeOfTurn } from '../locale.js'
import { toActivity } from '../replies/to-activity.js'
import { currentTurnOf } from '../turn/current-turn.js'
import type { Unanswered } from '../turn/limit-answers.js'
import { personalValuesOf } from '../turn/personal-values.js'
import type { Understander } from '../understanding/understanding.js'
import type { AnswerNeeds } from './answer-from-knowledge.js'
import { classifyMessage, longestQuestion, type MessageKind } from './classify-message.js'
import { toDialogueMessage } from './dialogue-message.js'
import { sharedLocation } from './shared-location.js'
import type { TurnRecord } from './turn-record.js'

export interface MessageNeeds extends AnswerNeeds {
  understander: Understander
  dialogues: Dialogues
  sealer: Sealer
  vocabularyOf(bankId: BankId | null): Promise<Vocabulary>
}

/** Answers one message of a customer: understood, carried out, said. */
export async function replyToMessage(needs: MessageNeeds, context: TurnContext): Promise<void> {
  const { turn, state } = currentTurnOf(context)
  const to = turn.activity.seq
  const dialogue = await needs.dialogues.open(state, context)
  const texts = textsOf(dialogue.localeFor(localeOfTurn(turn)))
  if (turn.activity.record?.removedSecret)
    await context.sendActivity(toActivity({ text: texts.secretRemoved, record: { to } }))
  const unanswered = turn.activity.record?.unanswered as Unanswered | undefined
  if (unanswered === 'ask-patience')
    await context.sendActivity(toActivity({ text: texts.tooManyMessages, record: { to } }))
  if (unanswered) return
  const message = classifyMessage(context.activity)
  const heard = toDialogueMessage(needs, context)
  const location = sharedLocation(context.activity, texts)
  if (message.kind !== 'question' && !location) {
    const choices = texts.starters.map((label) => ({ label }))
    const said = await dialogue.interrupt({ text: sayAbout(message, texts), choices }, heard)
    return send(context, recorded(said, { to }))
  }
  const startedAt = performance.now()
  const understanding = await needs.understander.understand({
    text: message.kind === 'question' ? message.text : '',
    locale: localeOfTurn(turn),
    now: needs.clock.now(),
    zone: bankTimeZone,
    dialogue: dialogue.view(),
    vocabulary: await needs.vocabularyOf(turn.conversation.bankId),
    personal: await personalValuesOf(needs, turn),
    location,
  })
  const understoodAt = performance.now()
  let answerMs = 0
  const outcome = await dialogue.run(understanding.commands, {
    ...heard,
    async answer(...asked) {
      const askedAt = performance.now()
      const reply = await heard.answer(...asked)
      answerMs += performance.now() - askedAt
      return reply
    },
  })
  const timings = {
    understandMs: rounded(understoodAt - startedAt),
    actMs: rounded(performance.now() - understoodAt - answerMs),
    answerMs: rounded(answerMs),
  }
  const { confidence, by, evidence } = understanding
  const understood = { commands: outcome.heard, confidence, by, evidence }
  await send(context, recorded(outcome, { to, understanding: understood, timings }))
}

/** How the first reply came about goes into its record, for the inspector and for who improves the bot. */
function recorded(
  { replies, effects, locale, view: dialogue }: DialogueOutcome,
  how: Pick<TurnRecord, 'to' | 'understanding' | 'timings'>,
): Reply[] {
  const record: TurnRecord = { ...how, effects, locale, dialogue }
  return replies.map((reply, index) => ({
    ...reply,
    record: { ...reply.record, ...(index === 0 ? record : { to: how.to }) },
  }))
}

async function send(context: TurnContext, replies: Reply[]): Promise<void> {
  await context.sendActivities(replies.map(toActivity))
}

function sayAbout(message: MessageKind, texts: Texts): string {
  switch (message.kind) {
    case 'empty':
    case 'question':
      return texts.emptyMessage
    case 'symbols':
      return texts.onlySymbols
    case 'too-long':
      return texts.tooLong(longestQuestion)
    case 'files':
      return texts.filesReceived(message.count)
    case 'form':
      return texts.formReceived
  }
}

function rounded(ms: number): number {
  return Math.round(ms * 10) / 10
}

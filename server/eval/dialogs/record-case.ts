import { DateTime } from 'luxon'
import { stringify } from 'yaml'
import { answeredSeq, readTurnRecord, type TurnRecord } from '../../../bot/index.js'
import type { Activity, Conversation } from '../../../core/conversations/index.js'
import { bankTimeZone } from '../../../core/organisation/index.js'
import { writeCommand } from './command-notation.js'
import { fillMasks } from './fill-masks.js'

/** Shorter silences are not worth a line. */
const silenceMs = 30 * 60_000

/**
 * A conversation that was held, as a case that can be run: what the customer said, with invented numbers
 * in place of masked ones, and what came of it as the expectation. Whoever keeps it reads it first.
 */
export function recordCase(conversation: Conversation, activities: readonly Activity[]): string {
  const { bankId, branchId, locale, userId } = conversation
  const messages = activities.filter(
    ({ author, type }) => author === 'customer' && type === 'message',
  )
  const began = messages[0]?.createdAt ?? conversation.createdAt
  const customer = /^dl_(demo-.+)$/.exec(userId)?.[1]
  const turns = messages.map((message, index) => {
    const before = messages[index - 1]?.createdAt ?? began
    const record = recordOf(message, activities)
    return { ...toWords(message), ...silence(before, message.createdAt), ...expectation(record) }
  })
  const [first] = messages
  return stringify(
    {
      name: first ? textOf(first).slice(0, 40) : conversation.id,
      locale,
      ...(bankId === null ? {} : { bank: bankId }),
      ...(branchId === null ? {} : { branch: branchId }),
      ...(customer === undefined ? {} : { customer }),
      now: DateTime.fromJSDate(began, { zone: bankTimeZone }).toFormat("yyyy-MM-dd'T'HH:mmZZ"),
      turns,
    },
    { lineWidth: 100, singleQuote: true },
  )
}

function recordOf({ seq }: Activity, activities: readonly Activity[]): TurnRecord | null {
  const answers = activities.filter((activity) => answeredSeq(activity) === seq)
  return answers.map(readTurnRecord).find((record) => record !== null) ?? null
}

function toWords({ payload }: Activity): Record<string, unknown> {
  const { entities, attachments } = payload as {
    entities?: { type?: string; name?: string; geo?: Coordinates; latitude?: number }[]
    attachments?: { name?: string }[]
  }
  for (const entity of entities ?? []) {
    const geo = entity.geo ?? (entity as unknown as Coordinates)
    if (typeof geo.latitude !== 'number' || typeof geo.longitude !== 'number') continue
    const { latitude, longitude } = geo
    return { location: { latitude, longitude, ...(entity.name ? { name: entity.name } : {}) } }
  }
  const text = typeof payload.text === 'string' ? payload.text : ''
  const [file] = attachments ?? []
  return text === '' && file ? { file: file.name ?? 'file' } : { say: fillMasks(text) }
}

interface Coordinates {
  latitude: number
  longitude: number
}

function textOf({ payload }: Activity): string {
  return typeof payload.text === 'string' ? payload.text : ''
}

function silence(before: Date, at: Date): { after?: string } {
  const ms = at.getTime() - before.getTime()
  return ms < silenceMs ? {} : { after: `${Math.round(ms / 60_000)}m` }
}

function expectation(record: TurnRecord | null): { expect?: object } {
  if (record === null) return {}
  const { understanding, dialogue, effects } = record
  const { question, stack } = dialogue
  return {
    expect: {
      ...(understanding ? { commands: understanding.commands.map(writeCommand) } : {}),
      flow: stack[0]?.flow ?? null,
      ...(stack[0] ? { slots: stack[0].values } : {}),
      asks: question === null ? null : question.kind === 'slot' ? question.slot : question.kind,
      ...(question?.kind === 'slot'
        ? { says: [`flow:${question.flow}.ask.${question.slot}`] }
        : {}),
      ...(effects.length > 0 ? { effects: effects.map(({ name }) => name) } : {}),
    },
  }
}

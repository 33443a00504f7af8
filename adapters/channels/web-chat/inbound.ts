import type { ActivityPayload } from '../../../core/conversations/index.js'

/** What a client sent, without anything that only the server may say. */
export interface ClientActivity {
  type: string
  clientId: string | null
  payload: ActivityPayload
}

export type ReadActivity = { ok: true; activity: ClientActivity } | { ok: false; problem: string }

/** Characters of one activity as JSON, as in Microsoft's service. */
export const activityLimit = 300_000

/** Deeper than any card, far from what the stack of a parser bears. */
const depthLimit = 60

const acceptedTypes = ['message', 'event', 'invoke', 'typing']

// The token says who writes, the address says where, the database says when.
const serverSaid = [
  'id',
  'conversation',
  'timestamp',
  'from',
  'recipient',
  'serviceUrl',
  'channelId',
]

const expected: Record<string, (value: unknown) => boolean> = {
  text: isText,
  name: isText,
  locale: (value) => isText(value) && value.length <= 35,
  replyToId: isText,
  attachments: isListOfObjects,
  entities: isListOfObjects,
}

export function readActivity(json: string): ReadActivity {
  let body: unknown
  try {
    body = JSON.parse(json)
  } catch {
    return { ok: false, problem: 'The body is not valid JSON.' }
  }
  if (!isObject(body)) return { ok: false, problem: 'The activity must be an object.' }
  if (isDeeper(body, depthLimit))
    return { ok: false, problem: 'The activity is nested too deeply.' }
  return checkActivity(body)
}

function checkActivity(body: Record<string, unknown>): ReadActivity {
  const { type, ...rest } = body
  if (typeof type !== 'string' || !acceptedTypes.includes(type))
    return { ok: false, problem: `The type must be one of ${acceptedTypes.join(', ')}.` }
  const wrong = Object.keys(expected).find((key) => rest[key] != null && !expected[key]!(rest[key]))
  if (wrong) return { ok: false, problem: `"${wrong}" has the wrong form.` }
  if (type === 'event' && !isText(rest.name))
    return { ok: false, problem: 'An event needs a name.' }
  const payload = Object.fromEntries(
    Object.entries(rest).filter(([key, value]) => value !== null && !serverSaid.includes(key)),
  )
  return { ok: true, activity: { type, clientId: clientIdOf(payload), payload } }
}

/** Direct Line clients repeat a post with the same id until they know that it arrived. */
function clientIdOf({ channelData }: ActivityPayload): string | null {
  const id = isObject(channelData) ? channelData.clientActivityID : undefined
  return isText(id) && id.length > 0 && id.length <= 200 ? id : null
}

function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false
  return levels === 0 || Object.values(value).some((inner) => isDeeper(inner, levels - 1))
}

function isText(value: unknown): value is string {
  return typeof value === 'string'
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isListOfObjects(value: unknown): boolean {
  return Array.isArray(value) && value.every(isObject)
}

import { readTurnRecord } from '../../../bot/index.js'
import type { Activity, ActivityPayload, Choice, Reply } from '../../../core/conversations/index.js'
import type { DialogueView } from '../../../dialogs/index.js'
import type { CaseTurn, ConversationCase } from './case-schema.js'
import { beginConversation, sendMessage, type HeldConversation } from './hold-conversation.js'
import type { Installation } from './open-installation.js'
import { emptyView, type SeenTurn } from './seen-turn.js'

/** Seconds that a customer takes for a message. */
const pauseSeconds = 20

/** A turn that could not be taken at all. */
export interface ImpossibleTurn {
  impossible: string
}

/** Holds one conversation. Ends early with the turn that could not be taken. */
export async function runCase(
  installation: Installation,
  { turns, ...setting }: ConversationCase,
): Promise<(SeenTurn | ImpossibleTurn)[]> {
  const held = await beginConversation(installation, setting)
  const seen: (SeenTurn | ImpossibleTurn)[] = []
  let state: ConversationSoFar = { view: emptyView, choices: [] }
  for (const turn of turns) {
    const taken = await takeTurn(installation, { turn, state, held })
    seen.push(taken)
    if ('impossible' in taken) return seen
    state = { view: taken.after, choices: taken.replies.at(-1)?.choices ?? [] }
  }
  return seen
}

interface ConversationSoFar {
  view: DialogueView
  choices: Choice[]
}

async function takeTurn(
  installation: Installation,
  { turn, state, held }: { turn: CaseTurn; state: ConversationSoFar; held: HeldConversation },
): Promise<SeenTurn | ImpossibleTurn> {
  const message = toMessage(turn, state)
  if ('impossible' in message) return message
  const later = installation.now().getTime() + (pauseSeconds + (turn.after ?? 0)) * 1000
  installation.set({ now: new Date(later), failing: turn.failing ?? false })
  const said = await sendMessage(installation, { ...held, payload: message.payload })
  const record = said.map(readTurnRecord).find((found) => found !== null)
  return {
    turn,
    spoken: message.spoken,
    before: state.view,
    commands: record?.understanding?.commands ?? [],
    after: record?.dialogue ?? state.view,
    replies: said.map(toReply),
    effects: record?.effects ?? [],
    locale: record?.locale ?? held.locale,
  }
}

function toMessage(
  { say, choose, location, file }: CaseTurn,
  { choices }: ConversationSoFar,
): { spoken: string; payload: ActivityPayload } | ImpossibleTurn {
  if (location) {
    const { latitude, longitude, name } = location
    const geo = { type: 'GeoCoordinates', latitude, longitude }
    const entity = name === undefined ? geo : { type: 'Place', name, geo }
    return { spoken: '', payload: { text: '', entities: [entity] } }
  }
  if (file !== undefined) {
    const attachment = { name: file, contentType: 'application/octet-stream', contentUrl: '' }
    return { spoken: '', payload: { text: '', attachments: [attachment] } }
  }
  if (choose === undefined) return { spoken: say ?? '', payload: { text: say } }
  const chosen =
    typeof choose === 'number' ? choices[choose - 1] : choices.find(({ label }) => label === choose)
  if (!chosen) {
    const offered = choices.map(({ label }) => label).join(', ') || 'none'
    return { impossible: `the choice ${choose} was not offered; there were: ${offered}` }
  }
  const words = chosen.say ?? chosen.label
  return { spoken: words, payload: { text: words } }
}

function toReply({ payload }: Activity): Reply {
  return payload as unknown as Reply
}

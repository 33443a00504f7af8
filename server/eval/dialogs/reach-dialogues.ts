import { readTurnRecord } from '../../../bot/index.js'
import type { Command, DialogueView } from '../../../dialogs/index.js'
import { InputError } from '../read-lines.js'
import { idle, type MessageList, type WrittenDialogue } from './case-schema.js'
import type { Installation } from './open-installation.js'
import { beginConversation, sendMessage } from './hold-conversation.js'
import { emptyView } from './seen-turn.js'

/** After so long a customer is asked whether to go on. */
const longSilenceMs = 5 * 3_600_000

type PlacedList = MessageList & { file: string }

/**
 * The dialogues that a list describes, as the product itself shows them: each is really begun, so that
 * its question, choices and masked values are those that a customer would have before them.
 *
 * @throws InputError where a flow asks something else than the file says.
 */
export async function reachDialogues(
  installation: Installation,
  list: PlacedList,
): Promise<Map<string, DialogueView>> {
  const views = new Map<string, DialogueView>([[idle, emptyView]])
  for (const [name, written] of Object.entries(list.dialogues))
    views.set(name, await reach(installation, { list, name, written }))
  return views
}

async function reach(
  installation: Installation,
  { list, name, written }: { list: PlacedList; name: string; written: WrittenDialogue },
): Promise<DialogueView> {
  const { flow, values, asks } = written
  if (flow === undefined) return emptyView
  const conversation = await beginConversation(installation, list)
  const mean = async (command: Command, atMs = list.now.getTime()) => {
    installation.set({ now: new Date(atMs), meaning: [command] })
    const said = await sendMessage(installation, { ...conversation, payload: { text: name } })
    return said.map(readTurnRecord).find((record) => record !== null)?.dialogue ?? emptyView
  }
  let view = await mean({ command: 'start-flow', flow, values })
  if (asks === 'cancel') view = await mean({ command: 'cancel' })
  if (asks === 'go-on')
    view = await mean({ command: 'unclear' }, list.now.getTime() + longSilenceMs)
  const { question } = view
  const asked = question?.kind === 'slot' ? question.slot : question?.kind
  if (asked !== asks)
    throw new InputError(`${list.file}: the dialogue "${name}" asks ${asked ?? 'nothing'}`)
  return view
}

import { ActivityTypes, type Activity } from 'botbuilder-core'
import type { Reply } from '../../core/conversations/index.js'
import { recordKey } from '../turn/turn-adapter.js'

/** A reply as the message that is written down. How it looks is decided where it is read. */
export function toActivity({ record, ...said }: Reply): Partial<Activity> {
  return {
    type: ActivityTypes.Message,
    textFormat: 'markdown',
    ...said,
    ...(record ? { [recordKey]: record } : {}),
  } as Partial<Activity>
}

import type { AnyValues, DialogueView, Flow } from '../../../dialogs/index.js'
import type { Reading } from './read-message.js'

export interface CorrectionInput {
  reading: Reading
  dialogue: DialogueView
  flows: ReadonlyMap<string, Flow>
  /** The slot that was asked for. */
  open: string | null
  now: Date
  zone: string
  /** Reads what a text slot holds. */
  read(text: string): Reading
}

/** A flow under way, as what may be corrected. */
export interface Task extends CorrectionInput {
  flow: Flow
  values: AnyValues
  cue: Cue
  /** The flow in hand, not one that waits below it. */
  isTop: boolean
}

/** Words that say that something is to be changed, and where they stand in the text. */
export interface Cue {
  kind: 'notThis' | 'changeTo' | 'change' | 'wrong'
  start: number
  end: number
}

/** Something that came other than a case expects. */
export interface DialogFailure {
  /** File, line and name. */
  case: string
  /** From 1; 0 for the case as a whole. */
  turn: number
  say: string
  expected: unknown
  got: unknown
}

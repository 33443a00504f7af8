/** What a customer may do by a few words. */
export type SteeringKind =
  | 'cancel'
  | 'skip'
  | 'none'
  | 'dontKnow'
  | 'decline'
  | 'noContact'
  | 'repeat'
  | 'clarify'
  | 'startOver'
  | 'yes'
  | 'no'
  | 'giveUp'
  | 'keepOn'
  | 'person'
  | 'greeting'
  | 'thanks'
  | 'goodbye'
  | 'praise'
  | 'whoAreYou'
  | 'distress'
  /** Learned from examples alone. */
  | 'unclear'
  | 'speakChinese'
  | 'speakEnglish'

/** Those for which there are lists of words. */
export type ListedKind = Exclude<SteeringKind, 'unclear'>

/** Which kinds a clause may mean; none for most. */
export type KindsOf = (bare: string) => ReadonlySet<SteeringKind>

/** What means each kind as a whole, as the files write it. */
export type SteeringLists = Readonly<Record<ListedKind, readonly string[]>>

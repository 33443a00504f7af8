/** The parts of a day, with the minutes from midnight between which they lie. */
export const partsOfDay = {
  'small-hours': [0, 360],
  dawn: [300, 480],
  'early-morning': [360, 600],
  morning: [360, 720],
  noon: [660, 780],
  afternoon: [720, 1080],
  dusk: [1020, 1140],
  evening: [1080, 1439],
  night: [1080, 1439],
} as const satisfies Record<string, readonly [number, number]>

export type PartOfDay = keyof typeof partsOfDay

export const chineseParts: Record<string, PartOfDay> = {
  凌晨: 'small-hours',
  清晨: 'dawn',
  清早: 'dawn',
  大清早: 'dawn',
  一大早: 'dawn',
  大早上: 'early-morning',
  早上: 'early-morning',
  早晨: 'early-morning',
  早: 'early-morning',
  晨: 'early-morning',
  上午: 'morning',
  午前: 'morning',
  中午: 'noon',
  晌午: 'noon',
  下午: 'afternoon',
  午后: 'afternoon',
  傍晚: 'dusk',
  黄昏: 'dusk',
  晚上: 'evening',
  晚间: 'evening',
  夜晚: 'evening',
  晚: 'evening',
  夜里: 'night',
  夜间: 'night',
  深夜: 'night',
  半夜: 'night',
  大半夜: 'night',
  午夜: 'night',
  夜: 'night',
}

export const englishParts: Record<string, PartOfDay> = {
  morning: 'morning',
  afternoon: 'afternoon',
  evening: 'evening',
  night: 'night',
}

/** An hour on a dial and what is known of it. */
export interface Clock {
  hour: number
  /** Below zero before the hour: 差五分三点. */
  minute: number
  part: PartOfDay | null
  /** `am`, `pm`, or `24` where the hour is written as in a timetable (15:30, 03:30). */
  dial: 'am' | 'pm' | '24' | null
}

/**
 * Minutes from midnight of the day said; 1440 and more are on the next day (今晚十二点). A bare hour
 * from one to six is in the afternoon, from seven to twelve before noon: that is when a bank is open.
 */
export function minutesOf(clock: Clock): number {
  const { hour, minute, dial, part } = clock
  if (dial === 'am') return (hour % 12) * 60 + minute
  if (dial === 'pm') return ((hour % 12) + 12) * 60 + minute
  if (hour > 12 || hour === 0 || dial === '24') return hour * 60 + minute
  return hoursIn(part, hour) * 60 + minute
}

function hoursIn(part: PartOfDay | null, hour: number): number {
  switch (part) {
    case 'small-hours':
      return hour % 12
    case 'dawn':
    case 'early-morning':
    case 'morning':
      return hour
    case 'noon':
      return hour < 4 ? hour + 12 : hour
    case 'afternoon':
    case 'dusk':
      return (hour % 12) + 12
    case 'evening':
    case 'night':
      // Twelve and the hours after it belong to the night that began on the day before.
      return hour === 12 ? 24 : hour < 5 ? hour + 24 : hour + 12
    default:
      return hour < 7 ? hour + 12 : hour
  }
}

/** `HH:mm` on a dial of 24 hours. */
export function clockText(minutes: number): string {
  const onDial = ((minutes % 1440) + 1440) % 1440
  const two = (value: number) => String(value).padStart(2, '0')
  return `${two(Math.floor(onDial / 60))}:${two(onDial % 60)}`
}

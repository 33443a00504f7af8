/** The time as the product sees it. Rules take it as an argument so that they can be tested on a date. */
export interface Clock {
  now(): Date
}

export const systemClock: Clock = { now: () => new Date() }

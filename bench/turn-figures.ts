import type { TurnFigures } from './load/measure-turns.js'
import type { Figure } from './report.js'

export interface TurnBounds {
  /** Of the echo's throughput, at least. */
  share?: number | undefined
  p99Ms?: number | undefined
  /** Of the node's processor time. */
  processorMs?: number | undefined
}

/** What a load came to, beside the echo of the same minutes. `of` names the load. */
export function turnFigures(
  { of, bounds }: { of: string; bounds: TurnBounds },
  { echo, turns }: { echo: TurnFigures; turns: TurnFigures },
): Figure[] {
  return [
    {
      what: `${of}: full turns`,
      value: turns.turnsPerSecond,
      unit: 'turns/s',
      floor: { what: 'echo', value: echo.turnsPerSecond },
      ...(bounds.share
        ? { bound: { atLeast: Math.round(echo.turnsPerSecond * bounds.share) } }
        : {}),
    },
    {
      what: `${of}: of the echo's throughput`,
      value: Math.round((turns.turnsPerSecond / echo.turnsPerSecond) * 1000) / 10,
      unit: '%',
      ...(bounds.share ? { bound: { atLeast: bounds.share * 100 } } : {}),
    },
    {
      what: `${of}: p50 of a turn`,
      value: turns.p50Ms,
      unit: 'ms',
      floor: { what: 'echo', value: echo.p50Ms },
    },
    {
      what: `${of}: p99 of a turn`,
      value: turns.p99Ms,
      unit: 'ms',
      floor: { what: 'echo', value: echo.p99Ms },
      ...(bounds.p99Ms ? { bound: { atMost: bounds.p99Ms } } : {}),
    },
    {
      what: `${of}: processor time of the node a turn`,
      value: turns.processorMs,
      unit: 'ms',
      floor: { what: 'echo', value: echo.processorMs },
      ...(bounds.processorMs ? { bound: { atMost: bounds.processorMs } } : {}),
    },
    {
      what: `${of}: other replies, not counted`,
      value: turns.otherPct,
      unit: '%',
    },
  ]
}

import { describe, expect, it } from '@jest/globals'
import { aBranch, words } from '../../test/support/organisation.js'
import { isOpenAt, nextOpeningAfter, openingOn } from './index.js'

// 2026-11-23 is a Monday.
const at = (time: string) => new Date(`${time.replace(' ', 'T')}:00+08:00`)
const branch = aBranch({
  specialDays: [
    { day: '2026-11-25', name: words('Stocktaking'), hours: [] },
    { day: '2026-11-28', name: words('Working Saturday'), hours: [{ from: '10:00', to: '15:00' }] },
  ],
})

describe('isOpenAt', () => {
  it.each([
    ['as the doors open', '2026-11-23 09:00', true],
    ['a minute before', '2026-11-23 08:59', false],
    ['as the lunch break begins', '2026-11-23 12:00', false],
    ['in the lunch break', '2026-11-23 12:45', false],
    ['as the lunch break ends', '2026-11-23 13:30', true],
    ['in the last minute', '2026-11-23 16:59', true],
    ['as the doors close', '2026-11-23 17:00', false],
    ['on a Sunday', '2026-11-29 10:00', false],
    ['on a holiday', '2026-11-25 10:00', false],
    ['on a working Saturday', '2026-11-28 10:00', true],
    ['on a working Saturday at the hour of a weekday', '2026-11-28 16:00', false],
  ])('%s', (_, time, open) => {
    expect(isOpenAt(branch, at(time))).toBe(open)
  })

  it('counts the hours past midnight to the evening before', () => {
    const lobby = aBranch({ hours: { fri: [{ from: '20:00', to: '02:00' }] } })
    expect(isOpenAt(lobby, at('2026-11-27 23:59'))).toBe(true)
    expect(isOpenAt(lobby, at('2026-11-28 01:59'))).toBe(true)
    expect(isOpenAt(lobby, at('2026-11-28 02:00'))).toBe(false)
    expect(isOpenAt(lobby, at('2026-11-27 01:00'))).toBe(false)
  })

  it('is open round the clock from 00:00 to 24:00', () => {
    const lobby = aBranch({ hours: { mon: [{ from: '00:00', to: '24:00' }] } })
    expect(isOpenAt(lobby, at('2026-11-23 00:00'))).toBe(true)
    expect(isOpenAt(lobby, at('2026-11-23 23:59'))).toBe(true)
    expect(isOpenAt(lobby, at('2026-11-24 00:00'))).toBe(false)
  })

  it('keeps the same hours in summer and in winter', () => {
    expect(isOpenAt(branch, new Date('2026-07-06T01:00:00Z'))).toBe(true)
    expect(isOpenAt(branch, new Date('2026-07-06T00:59:00Z'))).toBe(false)
    expect(isOpenAt(branch, new Date('2026-12-07T01:00:00Z'))).toBe(true)
    expect(isOpenAt(branch, new Date('2026-12-07T00:59:00Z'))).toBe(false)
  })
})

describe('openingOn', () => {
  it('says why a day does not follow the week', () => {
    expect(openingOn(branch, '2026-11-25')).toEqual({ ranges: [], reason: words('Stocktaking') })
    expect(openingOn(branch, '2026-11-23').reason).toBeNull()
  })
})

describe('nextOpeningAfter', () => {
  it.each([
    ['after the lunch break', '2026-11-23 12:10', '2026-11-23 13:30'],
    ['over a holiday', '2026-11-24 18:00', '2026-11-26 09:00'],
    ['on a working Saturday', '2026-11-27 18:00', '2026-11-28 10:00'],
  ])('%s', (_, time, next) => {
    expect(nextOpeningAfter(branch, at(time))).toEqual(at(next))
  })

  it('is null for a branch that never opens', () => {
    expect(nextOpeningAfter(aBranch({ hours: {} }), at('2026-11-23 10:00'))).toBeNull()
  })
})

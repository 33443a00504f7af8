import { describe, expect, it } from '@jest/globals'
import { aBranch, words } from '../../test/support/organisation.js'
import { closingAfter, hoursOfService, isOpenAt, openingOn } from './index.js'

// 2026-11-23 is a Monday.
const at = (time: string) => new Date(`${time.replace(' ', 'T')}:00+08:00`)
const service = { letter: 'B', name: words('Business'), prerequisites: [] }
const branch = aBranch({
  specialDays: [
    { day: '2026-11-25', name: words('Holiday'), hours: [] },
    { day: '2026-11-26', name: words('Half day'), hours: [{ from: '08:00', to: '11:00' }] },
    { day: '2026-11-28', name: words('Working Saturday'), hours: [{ from: '10:00', to: '15:00' }] },
  ],
  services: [
    { ...service, code: 'cash', hours: null },
    {
      ...service,
      code: 'corporate',
      hours: {
        mon: [{ from: '09:00', to: '11:30' }],
        wed: [{ from: '09:00', to: '11:30' }],
        thu: [
          { from: '09:00', to: '10:30' },
          { from: '10:45', to: '16:00' },
        ],
      },
    },
  ],
})
const corporate = hoursOfService(branch, 'corporate')!

describe('hoursOfService', () => {
  it('is null where the service is not offered', () => {
    expect(hoursOfService(branch, 'exchange')).toBeNull()
  })

  it("is the branch's own week for a service without hours of its own, special days too", () => {
    const cash = hoursOfService(branch, 'cash')!
    expect(isOpenAt(cash, at('2026-11-23 16:00'))).toBe(true)
    expect(isOpenAt(cash, at('2026-11-28 11:00'))).toBe(true)
  })

  it('ends before the branch closes, where the service does', () => {
    expect(isOpenAt(branch, at('2026-11-23 15:00'))).toBe(true)
    expect(isOpenAt(corporate, at('2026-11-23 11:00'))).toBe(true)
    expect(isOpenAt(corporate, at('2026-11-23 15:00'))).toBe(false)
  })

  it('has no hours on a holiday, and on a short day those of both', () => {
    expect(openingOn(corporate, '2026-11-25').ranges).toEqual([])
    expect(openingOn(corporate, '2026-11-26').ranges).toEqual([
      { from: '09:00', to: '10:30' },
      { from: '10:45', to: '11:00' },
    ])
  })

  it('is not counted on for a working Saturday that its week does not know', () => {
    expect(isOpenAt(corporate, at('2026-11-28 11:00'))).toBe(false)
  })
})

describe('closingAfter', () => {
  it.each([
    ['before the lunch break', '2026-11-23 11:59', '2026-11-23 12:00'],
    ['in the afternoon', '2026-11-23 13:30', '2026-11-23 17:00'],
    ['on a half day', '2026-11-26 09:00', '2026-11-26 11:00'],
  ])('%s', (_, time, end) => {
    expect(closingAfter(branch, at(time))).toEqual(at(end))
  })

  it('is null while the doors are closed', () => {
    expect(closingAfter(branch, at('2026-11-23 12:00'))).toBeNull()
    expect(closingAfter(branch, at('2026-11-25 10:00'))).toBeNull()
  })

  it('is in the small hours for an evening that goes past midnight', () => {
    const lobby = aBranch({ hours: { fri: [{ from: '20:00', to: '02:00' }] } })
    expect(closingAfter(lobby, at('2026-11-28 01:00'))).toEqual(at('2026-11-28 02:00'))
  })
})

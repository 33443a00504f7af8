import { describe, expect, it } from '@jest/globals'
import { aBranch, words } from '../../test/support/organisation.js'
import { afterWorkingDays, isWorkingDay, lastWorkingDayWithin } from './index.js'

const day = [{ from: '09:00', to: '17:00' }]
const branch = aBranch({
  hours: { mon: day, tue: day, wed: day, thu: day, fri: day, sat: day },
  specialDays: [
    { day: '2027-02-05', name: words("New Year's Eve"), hours: [{ from: '09:00', to: '12:00' }] },
    ...['08', '09', '10', '11'].map((date) => ({
      ...{ day: `2027-02-${date}`, name: words('Spring Festival'), hours: [] },
    })),
    { day: '2027-02-14', name: words('worked in exchange'), hours: day },
    { day: '2027-02-20', name: words('shorter'), hours: [{ from: '09:00', to: '11:00' }] },
  ],
})

describe('working days', () => {
  it.each([
    ['2027-02-04', true],
    ['2027-02-05', true],
    ['2027-02-06', false],
    ['2027-02-08', false],
    ['2027-02-12', true],
    ['2027-02-13', false],
    ['2027-02-14', true],
    ['2027-02-20', false],
    ['2027-02-21', false],
  ])('%s: %s', (date, works) => {
    expect(isWorkingDay(branch, date)).toBe(works)
  })

  it.each([
    ['2027-02-04', 1, '2027-02-05'],
    ['2027-02-05', 1, '2027-02-12'],
    ['2027-02-05', 3, '2027-02-15'],
    ['2027-02-06', 1, '2027-02-12'],
    ['2026-12-31', 15, '2027-01-21'],
  ])('from %s, %d of them end on %s', (from, count, end) => {
    expect(afterWorkingDays(branch, from, count)).toBe(end)
  })

  it.each([
    ['2027-02-01', 15, '2027-02-16'],
    ['2027-01-22', 15, '2027-02-05'],
    ['2027-01-27', 15, '2027-02-05'],
    ['2027-02-07', 4, '2027-02-07'],
  ])('within the days after %s, %d of them, the last is %s', (from, days, last) => {
    expect(lastWorkingDayWithin(branch, from, days)).toBe(last)
  })
})

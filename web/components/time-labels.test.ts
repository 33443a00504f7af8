import { describe, expect, it } from '@jest/globals'
import { en } from '../texts/en.js'
import { zhCN } from '../texts/zh-CN.js'
import { dayLabel, timeLabel } from './time-labels.js'

// Saturday
const now = new Date(2026, 10, 21, 0, 10).getTime()
const at = (...parts: [number, number, number, number, number]) => new Date(...parts).getTime()

describe('timeLabel', () => {
  it.each([
    [at(2026, 10, 21, 0, 5), '今天 00:05', 'Today 00:05'],
    [at(2026, 10, 20, 23, 59), '昨天 23:59', 'Yesterday 23:59'],
    [at(2026, 10, 18, 18, 20), '周三 18:20', 'Wednesday 18:20'],
    [at(2026, 10, 14, 8, 0), '11月14日 08:00', '14 Nov 08:00'],
    [at(2025, 11, 31, 8, 0), '2025年12月31日', '31 Dec 2025'],
    // A clock that runs ahead is no reason to speak of next week.
    [at(2026, 10, 22, 8, 0), '11月22日 08:00', '22 Nov 08:00'],
  ])('says when', (moment, chinese, english) => {
    expect(timeLabel(zhCN.time, { at: moment, now })).toBe(chinese)
    expect(timeLabel(en.time, { at: moment, now })).toBe(english)
  })
})

describe('dayLabel', () => {
  it('names the day of a document in full', () => {
    expect(dayLabel(zhCN.time, now)).toBe('2026年11月21日')
  })
})

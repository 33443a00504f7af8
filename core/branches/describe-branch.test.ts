import { describe, expect, it } from '@jest/globals'
import { aBranch, words } from '../../test/support/organisation.js'
import { describeBranch, describeHours } from './index.js'

const branch = aBranch({
  hours: { ...aBranch().hours, sat: [{ from: '09:30', to: '16:00' }] },
  specialDays: ['2027-02-07', '2027-02-06', '2027-02-09'].map((day) => ({
    day,
    name: { 'zh-CN': '春节', en: 'Spring Festival' },
    hours: [],
  })),
  services: [
    {
      code: 'corporate',
      letter: 'B',
      name: { 'zh-CN': '对公业务', en: 'business banking' },
      prerequisites: [{ 'zh-CN': '营业执照', en: 'business licence' }],
      hours: { mon: [{ from: '09:00', to: '16:30' }] },
    },
  ],
  notices: [{ text: words('The lift is out of order.'), from: '2026-11-20', to: null }],
})

describe('describeHours', () => {
  it('joins neighbouring days with the same hours and names the breaks', () => {
    expect(describeHours(branch.hours, 'zh-CN')).toBe(
      '周一至周五 09:00–12:00、13:30–17:00；周六 09:30–16:00；周日 休息',
    )
    expect(describeHours(branch.hours, 'en')).toBe(
      'Monday to Friday 09:00–12:00 and 13:30–17:00; Saturday 09:30–16:00; Sunday closed',
    )
  })

  it('names two days, rather than a span of them', () => {
    const weekend = [{ from: '10:00', to: '14:00' }]
    expect(describeHours({ sat: weekend, sun: weekend }, 'en')).toBe(
      'Monday to Friday closed; Saturday and Sunday 10:00–14:00',
    )
  })

  it('says 24 hours for a lobby that never closes', () => {
    const all = [{ from: '00:00', to: '24:00' }]
    expect(
      describeHours(
        { mon: all, tue: all, wed: all, thu: all, fri: all, sat: all, sun: all },
        'zh-CN',
      ),
    ).toBe('周一至周日 24小时')
  })
})

describe('describeBranch', () => {
  it.each([
    [
      'zh-CN',
      [
        '0571-0000-0000',
        '1 Quay Road',
        'B：对公业务',
        '营业执照',
        '节假日安排：2027年2月6日至2027年2月7日（春节）休息；2027年2月9日（春节）休息',
        '09:00–16:30',
        'The lift',
      ],
    ],
    [
      'en',
      [
        '0571-0000-0000',
        '1 Quay Road',
        'B: business banking',
        'business licence',
        'Holidays: 6 February 2027 to 7 February 2027 (Spring Festival) closed; 9 February 2027 (Spring Festival) closed',
        '09:00–16:30',
        'The lift',
      ],
    ],
  ] as const)('carries every fact of the record in %s', (locale, facts) => {
    const text = describeBranch(branch, locale)
    for (const fact of facts) expect(text).toContain(fact)
  })
})

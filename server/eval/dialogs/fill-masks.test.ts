import { describe, expect, it } from '@jest/globals'
import { guardText } from '../../../bot/index.js'
import { fillMasks } from './fill-masks.js'

describe('fillMasks', () => {
  it.each([
    '我的电话 13812345678',
    '身份证 11010519491231002X 和 13987654321',
    '卡号 6222020012345678903',
    'write to wang.fang@example.com',
    'nothing to hide, 3*4 = 12',
  ])('invents what is masked like the original: %j', (said) => {
    const { text: masked } = guardText(said)
    const filled = fillMasks(masked)
    expect(guardText(filled).text).toBe(masked)
    if (masked !== said) expect(filled).not.toContain('*')
  })
})

import { describe, expect, it } from '@jest/globals'
import { followLiveText, tidyLiveText, type LiveText } from './live-text.js'

const typing = (text: string, streamSequence: number, streamId = 's') => ({
  type: 'typing',
  text,
  channelData: { streamType: 'streaming' as const, streamId, streamSequence },
})

describe('followLiveText', () => {
  it('takes the newest text and never an older one', () => {
    let live: LiveText | null = null
    for (const activity of [typing('一', 1), typing('一年期', 3), typing('一年', 2)])
      live = followLiveText(live, activity)
    expect(live?.text).toBe('一年期')
  })

  it('keeps saying what is being done until there is text', () => {
    const doing = followLiveText(null, {
      type: 'typing',
      text: '正在查利率表',
      channelData: { streamType: 'informative', streamId: 's', streamSequence: 1 },
    })
    expect(doing).toMatchObject({ doing: '正在查利率表', text: '' })
    expect(followLiveText(doing, typing('一年期', 2))).toMatchObject({ text: '一年期' })
  })

  it('starts over with another answer', () => {
    const first = followLiveText(null, typing('旧', 9))
    expect(followLiveText(first, typing('新', 1, 't'))).toMatchObject({ streamId: 't', text: '新' })
  })

  it('is not moved by plain typing or by messages', () => {
    const live = followLiveText(null, typing('一', 1))
    expect(followLiveText(live, { type: 'typing' })).toBe(live)
    expect(followLiveText(live, { type: 'message', text: 'x' })).toBe(live)
  })
})

describe('tidyLiveText', () => {
  it.each([
    ['年利率 **3.85', '年利率 3.85'],
    ['年利率 **3.85%**，起', '年利率 **3.85%**，起'],
    ['**甲**\n- **乙', '**甲**\n- 乙'],
    ['见资料 [', '见资料 '],
    ['见资料 [1]', '见资料 [1]'],
    ['', ''],
  ])('%j is shown as %j', (text, shown) => {
    expect(tidyLiveText(text)).toBe(shown)
  })
})

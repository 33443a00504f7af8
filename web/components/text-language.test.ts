import { describe, expect, it } from '@jest/globals'
import { languageOf } from './text-language.js'

describe('languageOf', () => {
  it.each([
    ['一年期利率 1.35%', 'zh-CN'],
    ['The one-year rate is 1.35%', 'en'],
    ['可以用 Apple Pay 或 Huawei Pay 付款', 'zh-CN'],
    ['Open the account at 大关支行 with your passport today', 'en'],
    ['1.35%', undefined],
    ['', undefined],
  ])('%j is %s', (text, language) => {
    expect(languageOf(text)).toBe(language)
  })
})

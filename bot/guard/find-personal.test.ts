import { describe, expect, it } from '@jest/globals'
import { guardText } from './find-personal.js'

describe('guardText', () => {
  it.each([
    ['验证码是 482913，帮我确认', '验证码是 ●●●●，帮我确认'],
    ['短信验证码：4829', '短信验证码：●●●●'],
    ['my one-time code is 482 913', 'my one-time code is ●●●●'],
    ['我的密码是abc12345', '我的密码是●●●●'],
    ['password: hunter2!', 'password: ●●●●'],
    ['CVV 123', 'CVV ●●●●'],
    ['卡背面三位是987', '卡背面三位是●●●●'],
  ])('removes the secret of %j', (text, kept) => {
    expect(guardText(text)).toEqual({ text: kept, removedSecret: true })
  })

  it.each([
    ['我的卡 6222 0200 1234 5678 903', '我的卡 622202*********8903'],
    ['电话13812345678', '电话138****5678'],
    ['call +86 138-1234-5678', 'call 138****5678'],
    ['身份证11010519491231002X', '身份证110************02X'],
  ])('masks the number of %j', (text, kept) => {
    expect(guardText(text)).toEqual({ text: kept, removedSecret: false })
  })

  it.each([
    '忘记密码怎么办',
    '验证码收不到',
    '贷款500000元，期限36个月',
    'What is the password rule for mobile banking?',
    '订单号 20261121123456',
    '1111111111111111',
  ])('leaves %j as it is', (text) => {
    expect(guardText(text)).toEqual({ text, removedSecret: false })
  })
})

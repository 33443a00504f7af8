import { describe, expect, it } from '@jest/globals'
import { guardText } from './guard-text.js'

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
    expect(guardText(text)).toEqual({ text: kept, removedSecret: true, personal: [] })
  })

  const phone = (value: string, mask: string) => ({ kind: 'phone', value, mask })

  it.each([
    ['电话13812345678', '电话138****5678', '+8613812345678'],
    ['call +86 138-1234-5678', 'call 138****5678', '+8613812345678'],
    ['0086 138 1234 5678', '138****5678', '+8613812345678'],
    ['１３８１２３４５６７８', '138****5678', '+8613812345678'],
    ['138.1234.5678。', '138****5678。', '+8613812345678'],
    ['wx13812345678', 'wx138****5678', '+8613812345678'],
    ['座机0571-88123456转802', '座机057****3456转802', '+8657188123456'],
    ['（010）6512 3456', '010****3456', '+861065123456'],
    ['+44 7911 123456', '+44****3456', '+447911123456'],
    ['+852 6123 4567', '+85****4567', '+85261234567'],
  ])('masks the phone number of %j and hands it over', (text, kept, number) => {
    const mask = /\+?\d+\*{4}\d+/.exec(kept)![0]
    expect(guardText(text)).toEqual({
      ...{ text: kept, removedSecret: false },
      personal: [phone(number, mask)],
    })
  })

  it.each([
    ['身份证11010519491231002X', '身份证110************02X', '11010519491231002X'],
    ['id 110105 19491231 002x', 'id 110************02X', '11010519491231002X'],
  ])('masks the identity number of %j and hands it over', (text, kept, value) => {
    const personal = [{ kind: 'identity-number', value, mask: '110************02X' }]
    expect(guardText(text)).toEqual({ text: kept, removedSecret: false, personal })
  })

  it('masks e-mail addresses and hands them over', () => {
    expect(guardText('发到zhang.san@qq.com谢谢，或13812345678@139.com')).toEqual({
      text: '发到z***@qq.com谢谢，或1***@139.com',
      removedSecret: false,
      personal: [
        { kind: 'email', value: 'zhang.san@qq.com', mask: 'z***@qq.com' },
        { kind: 'email', value: '13812345678@139.com', mask: '1***@139.com' },
      ],
    })
  })

  it('masks card numbers and hands them to nobody', () => {
    expect(guardText('我的卡 6222 0200 1234 5678 903')).toEqual({
      text: '我的卡 622202*********8903',
      removedSecret: false,
      personal: [],
    })
  })

  it('hands over several in order of appearance', () => {
    const { text, personal } = guardText(
      '先打 139 1234 5678 138 1234 5678，不通发 a@b.cn，证件 11010519491231002X',
    )
    expect(text).toBe('先打 139****5678 138****5678，不通发 a***@b.cn，证件 110************02X')
    expect(personal.map(({ value }) => value)).toEqual([
      ...['+8613912345678', '+8613812345678', 'a@b.cn', '11010519491231002X'],
    ])
  })

  it('reads long texts made of almost-numbers quickly enough to answer', () => {
    const texts = ['1 '.repeat(5_000), 'a'.repeat(10_000), 'a.'.repeat(5_000), '+1'.repeat(5_000)]
    for (const text of texts) expect(guardText(text).text).toHaveLength(10_000)
  })

  it.each([
    '忘记密码怎么办',
    '验证码收不到',
    '贷款500000元，期限36个月',
    'What is the password rule for mobile banking?',
    '订单号 20261121123456',
    '1111111111111111',
    '贷 1380000 元，分 36 期',
    '客服电话 95588 或 400-000-0721',
    '利率3.13812345678',
    '我@客服 你好',
  ])('leaves %j as it is', (text) => {
    expect(guardText(text)).toEqual({ text, removedSecret: false, personal: [] })
  })
})

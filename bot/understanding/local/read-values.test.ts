import { describe, expect, it } from '@jest/globals'
import type { DialogueView } from '../../../dialogs/index.js'
import {
  aMessage,
  asking,
  exampleUnderstander,
  examplePlaces,
  heard,
  money,
  set,
  start,
  unclear,
} from '../../../test/support/understanding.js'

const half = money('500000')
const term = { months: 36 }
const money160 = set('amount', money('1600000'))

describe('values', () => {
  const today = '2026-11-18'
  it.each([
    ['五十来万', 'plan.amount', money('500000', { approximate: true })],
    ['300000', 'plan.amount', money('300000')],
    ['大概贷个五十万吧', 'plan.amount', half],
    ['50万可以吗', 'plan.amount', half],
    ['3到5万', 'plan.amount', money('30000', { upper: '50000' })],
    ['3年', 'plan.term', term],
    ['36期', 'plan.term', term],
    ['半年期', 'plan.term', { months: 6 }],
    ['three years', 'plan.term', term],
    ['3.85', 'plan.rate', '3.85'],
    ['年化3.85%', 'plan.rate', '3.85'],
    ['高新支行', 'visit.branch', 'gaoxin'],
    ['高新區支行', 'visit.branch', 'gaoxin'],
    ['高薪支行', 'visit.branch', 'gaoxin'],
    ['就去南大街支行吧', 'visit.branch', 'nandajie'],
    ['Gaoxin Brnach', 'visit.branch', 'gaoxin'],
    ['下周三下午三点半', 'visit.when', '2026-11-25T15:30'],
    ['下午三点', 'visit.when', `${today}T15:00`],
    ['明天上午吧', 'visit.when', '2026-11-19T09:00'],
    ['周五下午', 'visit.when', '2026-11-20T14:00'],
    ['tomorrow morning', 'visit.when', '2026-11-19T09:00'],
    ['昨天', 'report.day', '2026-11-17'],
    ['钟楼附近', 'nearby.place', examplePlaces.tower],
    ['near North Station', 'nearby.place', examplePlaces.station],
    ['换外汇', 'nearby.service', 'fx'],
    ['小微快贷', 'company.product', 'quick'],
    ['十几个人', 'company.staff', '10'],
    ['早上九点', 'company.opens', '09:00'],
    ['a.b@example.com', 'report.email', 'a.b@example.com'],
    ['91350100M000100Y43', 'company.code', '91350100M000100Y43'],
  ])('%s fills %s', async (text, asked, value) => {
    const [flow = '', slot = ''] = asked.split('.')
    expect(await heard(text, asking(flow, slot))).toEqual([set(slot, value)])
  })

  it('fills several slots from one sentence', async () => {
    const all = [set('amount', half), set('term', term), set('rate', '3.85')]
    expect(await heard('50万三年利率3.85', asking('plan', 'amount'))).toEqual(all)
    expect(await heard('三年，50万，利率3.85%', asking('plan', 'amount'))).toEqual([
      set('term', term),
      set('amount', half),
      set('rate', '3.85'),
    ])
    expect(await heard('500k over 3 years at 3.85%', asking('plan', 'amount'))).toEqual(all)
  })

  it('goes by what a value is called, also where it was not asked for', async () => {
    expect(await heard('月收入两万', asking('plan', 'amount'))).toEqual([
      set('income', money('20000')),
    ])
    expect(await heard('金额50万，月收入2万', asking('plan', 'income'))).toEqual([
      set('amount', half),
      set('income', money('20000')),
    ])
  })

  const share = (percent: string) => set('deposit', { percent })
  it.each([
    ['房子200万，首付四成', [set('price', money('2000000')), share('40')]],
    ['首付25%利率3.1%', [share('25'), set('rate', '3.1')]],
    ['总价300万首付90万', [set('price', money('3000000')), set('deposit', money('900000'))]],
    ['首期20%，贷160万，房价200万', [share('20'), money160, set('price', money('2000000'))]],
    ['40% down on a flat for 1 million', [share('40'), set('price', money('1000000'))]],
    [
      'a house of 2 million with a deposit of 500k at 3.5%',
      [set('price', money('2000000')), set('deposit', money('500000')), set('rate', '3.5')],
    ],
  ])('%s: each number belongs to the words beside it', async (text, commands) => {
    expect(await heard(text, asking('plan', 'amount'))).toEqual(commands)
  })

  it('takes a share as a percentage or an amount where it was asked for', async () => {
    const deposit = asking('plan', 'deposit', { price: money('3000000') })
    expect(await heard('三成', deposit)).toEqual([share('30')])
    expect(await heard('30', deposit)).toEqual([share('30')])
    expect(await heard('900k', deposit)).toEqual([set('deposit', money('900000'))])
  })

  it('reads what is below nothing as it was said, to be refused with the reason', async () => {
    expect(await heard('-2%', asking('plan', 'rate'))).toEqual([set('rate', '-2')])
    expect(await heard('minus 2%', asking('plan', 'rate'))).toEqual([set('rate', '-2')])
    expect(await heard('0期', asking('plan', 'term'))).toEqual([unclear('wrong-type')])
    expect(await heard('零个月', asking('plan', 'term'))).toEqual([set('term', { months: 0 })])
  })

  it.each([
    ['后天下午两点', set('when', '2026-11-20T14:00')],
    ['tomorrow at 4pm', set('when', '2026-11-19T16:00')],
    ['高新支行', set('branch', 'gaoxin')],
    ['三十万', unclear('wrong-type')],
    ['3年', unclear('wrong-type')],
    ['May', set('name', 'May')],
  ])('%s is no name where it is another value', async (text, command) => {
    expect(await heard(text, asking('visit', 'name'))).toEqual([command])
  })

  it.each([
    ['visit.branch', '城西支行', '城西支行'],
    ['nearby.place', '我在重庆', '重庆'],
    ['nearby.place', '拉萨附近', '拉萨'],
    ['nearby.place', "I'm in Lhasa", 'Lhasa'],
  ])('names what nothing has that %s could be: %s', async (asked, text, unknown) => {
    const [flow = '', slot = ''] = asked.split('.')
    expect(await heard(text, asking(flow, slot))).toEqual([{ ...unclear('wrong-type'), unknown }])
  })

  it('keeps what is told in its words, masks in their places', async () => {
    const personal = [{ kind: 'phone', value: '13812345678', mask: '138****5678' } as const]
    const of = async (text: string, slot = 'name') => {
      const said = aMessage(text, { dialogue: asking('visit', slot), personal })
      return (await exampleUnderstander().understand(said)).commands
    }
    const phone = set('phone', '+8613812345678')
    expect(await of('138****5678，李四，谢谢')).toEqual([set('name', '李四'), phone])
    expect(await of('李四，明天上午十点')).toEqual([
      set('name', '李四'),
      set('when', '2026-11-19T10:00'),
    ])
    const told = '上周办卡，打了138****5678，没人接，白跑一趟'
    expect(await of(told, 'note')).toEqual([set('note', told), phone])
  })

  it('opens what is masked', async () => {
    const personal = [{ kind: 'phone', value: '13812345678', mask: '138****5678' } as const]
    const { commands, evidence } = await exampleUnderstander().understand(
      aMessage('我电话138****5678', { dialogue: asking('visit', 'phone'), personal }),
    )
    expect(commands).toEqual([set('phone', '+8613812345678')])
    expect(JSON.stringify(evidence)).not.toContain('138')
    const both = aMessage('张三，138****5678', { dialogue: asking('visit', 'name'), personal })
    expect((await exampleUnderstander().understand(both)).commands).toEqual([
      set('name', '张三'),
      set('phone', '+8613812345678'),
    ])
  })

  it('takes a location', async () => {
    const location = examplePlaces.tower
    const at = (dialogue?: Partial<DialogueView>) =>
      exampleUnderstander()
        .understand(aMessage('', { location, dialogue }))
        .then(({ commands }) => commands)
    expect(await at(asking('nearby', 'place'))).toEqual([set('place', location)])
    expect(await at()).toEqual([start('nearby', { place: location })])
    expect(await at(asking('plan', 'amount'))).toEqual([unclear('wrong-type')])
    const said = aMessage('帮我找最近的网点', { location })
    expect((await exampleUnderstander().understand(said)).commands).toEqual([
      start('nearby', { place: location }),
    ])
  })

  it.each([
    ['report.day', '6月31日', 'no-such-date'],
    ['visit.when', '6月31日下午三点', 'no-such-date'],
    ['visit.when', '明天27点', 'no-such-time'],
    ['company.opens', '25:15', 'no-such-time'],
    ['company.owner', '110105194912310021', 'checksum'],
    ['company.code', '91350100M000100Y44', 'checksum'],
    ['plan.amount', '9999999999999999999', 'too-large'],
    ['plan.amount', '50万或者60万', 'contradiction'],
    ['plan.term', '3年还是5年', 'contradiction'],
    ['plan.amount', '很多很多', 'wrong-type'],
    ['plan.term', '嗯哼', 'wrong-type'],
    ['visit.phone', '12345', 'wrong-type'],
  ] as const)('tells why %s cannot be %s', async (asked, text, problem) => {
    const [flow = '', slot = ''] = asked.split('.')
    expect(await heard(text, asking(flow, slot))).toEqual([unclear(problem)])
  })
})

import type { FlowSentences } from '../../dialogs/index.js'

interface WithdrawCashSentences extends FlowSentences<'amount' | 'branch' | 'day'> {
  noNeed: string
  tooSoon: string
  check: string
  done: string
}

const chinese: WithdrawCashSentences = {
  title: '预约取现',
  examples: [
    '我要预约取现金',
    '预约取款',
    '想取一大笔现金',
    '帮我约一下取现',
    '要提现金，提前登记',
    '过两天去取三十万现金',
    '大额取现登记',
    '约个时间取钱',
    '我要提二十万现金，跟你们说一声',
    '给我备点现金，我来取',
  ],
  ask: {
    amount: '打算取多少现金？',
    branch: '去哪家网点取？',
    day: '哪天去取？',
  },
  help: {
    amount: '说个数就行，比如“20万”，网点好提前备钱。',
    branch: '说网点名称，比如“武林支行”。',
    day: '比如“周五”或“11月25日”，最早明天。还没定可以跳过。',
  },
  label: { amount: '金额', branch: '网点', day: '日期' },
  noNeed: '5 万元以下不用预约，带上身份证和银行卡直接去就行。',
  tooSoon: '备钱要一天，请选明天或以后的日子。',
  check: '请您核对，没问题就登记。',
  done: '登记好了。去的时候请本人带上身份证和银行卡。',
}

const english: WithdrawCashSentences = {
  title: 'your cash withdrawal',
  examples: [
    'I want to announce a large cash withdrawal',
    'book a cash withdrawal',
    'I need a lot of cash',
    'prepare cash for me',
    'reserve cash at a branch',
    'I will come for two hundred thousand in cash',
    'arrange a cash withdrawal',
    'I would like to take out a large sum in cash',
    'please have cash ready for me',
    'withdraw a big amount at the counter',
  ],
  ask: {
    amount: 'How much cash would you like?',
    branch: 'At which branch?',
    day: 'On which day?',
  },
  help: {
    amount: 'Roughly will do, for example “200,000”, so that the branch has it ready.',
    branch: 'Its name, for example “Wulin Branch”.',
    day: 'For example “Friday”; tomorrow at the earliest. You can skip this.',
  },
  label: { amount: 'amount', branch: 'branch', day: 'day' },
  noNeed: 'Below ¥50,000 you need not tell us: just come with your identity card and bank card.',
  tooSoon: 'The cash takes a day. Please choose tomorrow or later.',
  check: 'Please check it; then I will note it.',
  done: 'Noted. Please come in person with your identity card and bank card.',
}

export const sentences = { 'zh-CN': chinese, en: english }

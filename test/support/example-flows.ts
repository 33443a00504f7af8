/* eslint-disable max-lines -- sentences of flows are data */
import { defineFlow, type Flow } from '../../dialogs/index.js'

// Flows that are none of the product's, with slots of every kind, to understand messages for.

const finish = () => ({ replies: [] })

const visit = defineFlow({
  name: 'visit',
  slots: {
    branch: { type: 'branch' },
    when: { type: 'date-time' },
    name: { type: 'text' },
    phone: { type: 'phone' },
    note: { type: 'text', skippable: true },
  },
  sentences: {
    'zh-CN': {
      title: '预约到店',
      examples: [
        ...[
          '我想预约去网点',
          '帮我约个时间去柜台',
          '预约到店办理',
          '我要预约高新支行',
          '约一下明天去网点',
        ],
        ...['想约个号去支行', '预约一下', '帮我预约网点', '我准备去网点，先约一下', '能预约到店吗'],
      ],
      ask: {
        branch: '去哪家？',
        when: '什么时候？',
        name: '怎么称呼？',
        phone: '手机号？',
        note: '备注？',
      },
      help: { branch: '-', when: '-', name: '-', phone: '-', note: '-' },
      label: { branch: '网点', when: '时间', name: '姓名', phone: '手机号', note: '备注' },
    },
    en: {
      title: 'booking a visit',
      examples: [
        ...[
          'I want to book a visit',
          'make an appointment at the branch',
          'book me an appointment',
        ],
        ...[
          'schedule a visit to a branch',
          'I need an appointment',
          'reserve a slot at the branch',
        ],
        ...[
          'can I book a time to come in',
          'set up an appointment for tomorrow',
          'book a branch visit',
        ],
        'I would like to come in, please book it',
      ],
      ask: { branch: 'Where?', when: 'When?', name: 'Name?', phone: 'Phone?', note: 'Note?' },
      help: { branch: '-', when: '-', name: '-', phone: '-', note: '-' },
      label: { branch: 'branch', when: 'time', name: 'name', phone: 'phone number', note: 'note' },
    },
  },
  finish,
})

const plan = defineFlow({
  name: 'plan',
  slots: {
    amount: { type: 'money' },
    term: { type: 'period' },
    rate: { type: 'percent', skippable: true },
    method: {
      type: 'choice',
      choices: () => [
        { value: 'annuity', label: '等额本息', synonyms: ['每月一样'] },
        { value: 'linear', label: '等额本金', synonyms: ['越还越少'] },
      ],
    },
    income: { type: 'money', skippable: true },
  },
  sentences: {
    'zh-CN': {
      title: '还款试算',
      examples: [
        ...[
          '帮我算一下月供',
          '贷款50万三年每月还多少',
          '算算每个月要还多少钱',
          '还款计算',
          '月供计算器',
        ],
        ...[
          '我想试算一下还款',
          '贷30万分5年月供多少',
          '算一下贷款利息总共多少',
          '帮我算房贷月供',
          '试算还款',
        ],
      ],
      ask: {
        amount: '贷多少？',
        term: '多久？',
        rate: '利率？',
        method: '怎么还？',
        income: '收入？',
      },
      help: { amount: '-', term: '-', rate: '-', method: '-', income: '-' },
      label: { amount: '金额', term: '期限', rate: '利率', method: '还款方式', income: '月收入' },
      words: {
        method: { annuity: ['等额本息', '每月一样'], linear: ['等额本金', '越还越少'] },
      },
    },
    en: {
      title: 'repayment plan',
      examples: [
        ...[
          'calculate my monthly payment',
          'how much would I pay each month for a loan of 500,000',
        ],
        ...['work out the instalments', 'repayment calculator', 'calculate a loan for me'],
        ...['what would 300k over 5 years cost me a month', 'compute my mortgage payment'],
        ...[
          'help me calculate the repayment',
          'how much are the monthly instalments',
          'loan calculator',
        ],
      ],
      ask: {
        amount: 'How much?',
        term: 'How long?',
        rate: 'Rate?',
        method: 'How?',
        income: 'Income?',
      },
      help: { amount: '-', term: '-', rate: '-', method: '-', income: '-' },
      label: { amount: 'amount', term: 'term', rate: 'rate', method: 'method', income: 'income' },
      words: {
        method: {
          annuity: ['equal instalments', 'the same every month'],
          linear: ['equal principal'],
        },
      },
    },
  },
  finish,
})

const report = defineFlow({
  name: 'report',
  slots: {
    what: { type: 'text' },
    day: { type: 'date' },
    urgent: { type: 'yes-no' },
    email: { type: 'email', skippable: true },
  },
  sentences: {
    'zh-CN': {
      title: '投诉',
      examples: [
        ...[
          '我要投诉',
          '我要投诉你们',
          '你们服务太差了我要投诉',
          '投诉柜员',
          '我想投诉一个员工',
          '我要举报',
        ],
        ...['我对你们的服务很不满意', '怎么投诉', '给我登记一个投诉', '这事我要投诉到底'],
      ],
      ask: { what: '怎么了？', day: '哪天？', urgent: '急吗？', email: '邮箱？' },
      help: { what: '-', day: '-', urgent: '-', email: '-' },
      label: { what: '经过', day: '日期', urgent: '是否紧急', email: '邮箱' },
      words: { urgent: { true: ['很急', '加急'], false: ['不急'] } },
    },
    en: {
      title: 'complaint',
      examples: [
        ...['I want to complain', 'I would like to file a complaint', 'your service is terrible'],
        ...['I am not satisfied with your service', 'make a complaint', 'complaint about a clerk'],
        ...[
          'I have a complaint',
          'the staff was rude to me',
          'register my complaint',
          'report bad service',
        ],
      ],
      ask: { what: 'What?', day: 'When?', urgent: 'Urgent?', email: 'E-mail?' },
      help: { what: '-', day: '-', urgent: '-', email: '-' },
      label: { what: 'story', day: 'date', urgent: 'urgency', email: 'e-mail' },
      words: { urgent: { true: ['urgent'], false: ['no hurry'] } },
    },
  },
  finish,
})

const nearby = defineFlow({
  name: 'nearby',
  slots: {
    place: { type: 'place', skippable: true },
    service: { type: 'service', skippable: true },
    openNow: { type: 'yes-no', skippable: true },
  },
  sentences: {
    'zh-CN': {
      title: '网点查询',
      examples: [
        ...['附近有网点吗', '最近的网点在哪', '帮我找个网点', '离我最近的银行', '哪里有你们的支行'],
        ...[
          '找一下能换外汇的网点',
          '火车站旁边有网点吗',
          '网点地址在哪',
          '附近的银行',
          '最近的支行怎么走',
        ],
      ],
      ask: { place: '在哪？', service: '办什么？', openNow: '只看营业的？' },
      help: { place: '-', service: '-', openNow: '-' },
      label: { place: '位置', service: '业务', openNow: '现在营业' },
      words: { openNow: { true: ['现在营业', '开着门'] } },
    },
    en: {
      title: 'finding a branch',
      examples: [
        ...[
          'where is the nearest branch',
          'find a branch',
          'is there a branch near me',
          'branch near here',
        ],
        ...['branches nearby', 'which branch is close to the station', 'find me a bank nearby'],
        ...['address of a branch', 'where can I find your bank', 'closest branch'],
      ],
      ask: { place: 'Where?', service: 'What for?', openNow: 'Open now?' },
      help: { place: '-', service: '-', openNow: '-' },
      label: { place: 'place', service: 'service', openNow: 'open now' },
      words: { openNow: { true: ['open now'] } },
    },
  },
  finish,
})

const company = defineFlow({
  name: 'company',
  slots: {
    code: { type: 'enterprise-code' },
    owner: { type: 'identity-number' },
    staff: { type: 'number' },
    opens: { type: 'time' },
    product: { type: 'product' },
  },
  sentences: {
    'zh-CN': {
      title: '企业资料',
      examples: [
        ...[
          '登记企业信息',
          '我要登记公司资料',
          '填写企业资料',
          '录入公司信息',
          '补充企业资料',
          '登记我的公司',
        ],
        ...['提交企业资料', '更新企业登记', '公司信息登记', '我来填公司资料'],
      ],
      ask: {
        code: '信用代码？',
        owner: '身份证？',
        staff: '人数？',
        opens: '几点？',
        product: '产品？',
      },
      help: { code: '-', owner: '-', staff: '-', opens: '-', product: '-' },
      label: {
        code: '信用代码',
        owner: '身份证号',
        staff: '员工人数',
        opens: '开门时间',
        product: '产品',
      },
    },
    en: {
      title: 'company details',
      examples: [
        ...[
          'register my company',
          'fill in company details',
          'enter our company data',
          'company registration',
        ],
        ...['I want to register company information', 'submit company details', 'add my company'],
        ...['record company data', 'update company registration', 'company data form'],
      ],
      ask: { code: 'Code?', owner: 'Id?', staff: 'Staff?', opens: 'Opens?', product: 'Product?' },
      help: { code: '-', owner: '-', staff: '-', opens: '-', product: '-' },
      label: {
        code: 'credit code',
        owner: 'id number',
        staff: 'staff',
        opens: 'opens',
        product: 'product',
      },
    },
  },
  finish,
})

const person = defineFlow({
  name: 'speak-to-person',
  slots: { reason: { type: 'choice' } },
  sentences: {
    'zh-CN': {
      title: '人工服务',
      examples: ['转人工', '我要跟真人说话', '人工客服', '找个活人来', '让客户经理跟我说'],
      ask: { reason: '-' },
      help: { reason: '-' },
      label: { reason: '原因' },
    },
    en: {
      title: 'speaking to a person',
      examples: [
        'talk to a human',
        'I want a real person',
        'get me an agent',
        'speak to your staff',
      ],
      ask: { reason: '-' },
      help: { reason: '-' },
      label: { reason: 'reason' },
    },
  },
  finish,
})

export const exampleFlows: Flow[] = [visit, plan, report, nearby, company, person]

import { defineFlow } from '../../../dialogs/index.js'

export const visit = defineFlow({
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
  finish: () => ({ replies: [] }),
})

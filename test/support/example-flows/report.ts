import { defineFlow } from '../../../dialogs/index.js'

export const report = defineFlow({
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
  finish: () => ({ replies: [] }),
})

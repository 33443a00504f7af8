import { defineFlow } from '../../../dialogs/index.js'

export const nearby = defineFlow({
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
  finish: () => ({ replies: [] }),
})

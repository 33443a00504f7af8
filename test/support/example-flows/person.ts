import { defineFlow } from '../../../dialogs/index.js'

export const person = defineFlow({
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
  finish: () => ({ replies: [] }),
})

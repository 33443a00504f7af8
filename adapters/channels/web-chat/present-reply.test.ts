import { describe, expect, it } from '@jest/globals'
import { describePresenter } from '../../../test/contracts/presenter.contract.js'
import { replies } from '../../../test/support/replies.js'
import type { Reply } from '../../../core/conversations/index.js'
import { presentReply } from './present-reply.js'

/** Everything that a client which knows nothing of ours draws. */
function seen(value: unknown): string {
  if (typeof value === 'string') return value
  if (typeof value !== 'object' || value === null) return ''
  return Object.entries(value)
    .map(([key, inner]) => (key === 'branchline' ? '' : seen(inner)))
    .join('\n')
}

describe('a reply on the web chat', () => {
  describePresenter({ shown: (reply) => seen(presentReply({ ...reply }, 'dl_1')) })

  const present = (reply: Reply) =>
    presentReply({ ...reply }, 'dl_1') as {
      suggestedActions?: { to: string[]; actions: object[] }
      attachments?: { contentType: string; content: Record<string, unknown> }[]
    } & Record<string, unknown>

  it('offers up to eight choices as suggested actions', () => {
    const choices = [{ label: '好' }, { label: '1年', say: '贷一年' }]
    expect(present({ text: '？', choices }).suggestedActions).toEqual({
      to: ['dl_1'],
      actions: [
        { type: 'imBack', title: '好', value: '好' },
        { type: 'imBack', title: '1年', value: '贷一年' },
      ],
    })
  })

  it('offers more than eight as the buttons of a card', () => {
    const choices = Array.from({ length: 9 }, (_, i) => ({ label: `第${i}`, say: `选${i}` }))
    const { suggestedActions, attachments } = present({ text: '？', choices })
    expect(suggestedActions).toBeUndefined()
    expect(attachments).toHaveLength(1)
    expect(attachments?.[0]?.content.branchline).toEqual({ kind: 'choices', choices })
    expect(attachments?.[0]?.content.actions).toContainEqual({
      type: 'Action.Submit',
      title: '第8',
      data: '选8',
    })
  })

  it.each(replies.filter(({ reply }) => reply.parts))(
    'sends our own page $name as the bot said it',
    ({ reply }) => {
      const cards = present(reply).attachments ?? []
      expect(cards.map(({ content }) => content.branchline)).toEqual(reply.parts)
      expect(cards.map(({ content }) => content.version)).toEqual(cards.map(() => '1.5'))
    },
  )

  it('leaves out what clients do not know, and what was attached before', () => {
    const file = { contentType: 'image/png', contentUrl: '/a.png' }
    const { attachments, ...rest } = presentReply(
      { ...replies[2]!.reply, attachments: [file] },
      'dl_1',
    ) as { attachments: unknown[] }
    expect(rest).not.toHaveProperty('parts')
    expect(rest).not.toHaveProperty('choices')
    expect(attachments).toHaveLength(2)
    expect(attachments[0]).toEqual(file)
  })

  it('leaves a message without cards and choices as it is', () => {
    expect(presentReply({ text: '好的' }, 'dl_1')).toEqual({ text: '好的' })
  })
})

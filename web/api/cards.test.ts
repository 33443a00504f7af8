import { describe, expect, it } from '@jest/globals'
import { presentReply } from '../../adapters/channels/web-chat/present-reply.js'
import { replies } from '../../test/support/replies.js'
import type { Attachment } from './activity.js'
import { choicesIn, ownCardOf } from './cards.js'

const contentType = 'application/vnd.microsoft.card.adaptive'
const attachmentsOf = (reply: object) =>
  (presentReply({ ...reply }, 'dl_1').attachments ?? []) as Attachment[]

describe('cards of ours', () => {
  it.each(replies.filter(({ reply }) => reply.parts))('are known as such: $name', ({ reply }) => {
    expect(attachmentsOf(reply).map(ownCardOf)).toEqual(reply.parts)
  })

  it('may hold the choices that are too many for buttons', () => {
    const choices = Array.from({ length: 9 }, (_, i) => ({ label: `${i}` }))
    const [card] = attachmentsOf({ text: '', choices })
    expect(choicesIn(card!)).toEqual(choices)
    expect(ownCardOf(card!)).toBeNull()
  })

  it.each([
    ['another card', { contentType, content: { type: 'AdaptiveCard' } }],
    ['a file', { contentType: 'image/png', content: { branchline: { kind: 'product' } } }],
    ['nothing', { contentType }],
  ])('are not taken for one: %s', (_, attachment) => {
    expect(ownCardOf(attachment)).toBeNull()
    expect(choicesIn(attachment)).toEqual([])
  })
})

import { describe, expect, it } from '@jest/globals'
import {
  cardSubmission,
  chosenAction,
  placeMessage,
  rating,
  textMessage,
  toEntry,
} from './outgoing.js'

const stamp = {
  clientId: 'k1',
  conversationId: 'c',
  userId: 'dl_u',
  locale: 'en' as const,
  now: new Date('2026-11-21T07:30:00Z'),
}

describe('toEntry', () => {
  it('addresses what is said and gives it an id that lasts over all attempts', () => {
    const entry = toEntry(textMessage('hello'), stamp)
    expect(entry.activity).toMatchObject({
      type: 'message',
      text: 'hello',
      from: { id: 'dl_u', role: 'user' },
      locale: 'en',
      channelData: { clientActivityID: 'k1' },
    })
    expect(entry.clientId).toBe('k1')
  })

  it('keeps what the activity says of itself, and tells the sizes of files', () => {
    const file = { name: 'a.txt', type: 'text/plain', blob: new Blob(['abc']) }
    const submission = { ...cardSubmission({ amount: 5 }), files: [file] }
    expect(toEntry(submission, stamp).activity.channelData).toEqual({
      postBack: true,
      attachmentSizes: [3],
      clientActivityID: 'k1',
    })
  })
})

describe('placeMessage', () => {
  it('says where the customer is in words and in the Bot Framework’s form', () => {
    expect(placeMessage('我的位置', { latitude: 30.2, longitude: 120.2 })).toEqual({
      type: 'message',
      text: '我的位置',
      textFormat: 'plain',
      entities: [{ type: 'GeoCoordinates', latitude: 30.2, longitude: 120.2 }],
    })
  })
})

describe('chosenAction', () => {
  it('says an imBack in the customer’s own words', () => {
    expect(chosenAction({ type: 'imBack', title: '开户', value: '我要开户' })?.text).toBe(
      '我要开户',
    )
  })

  it('sends a postBack without showing it', () => {
    expect(chosenAction({ type: 'postBack', title: '选择', value: { id: 1 } })).toEqual({
      type: 'message',
      value: { id: 1 },
      channelData: { postBack: true },
    })
  })

  it('sends nothing for an action that opens an address', () => {
    expect(chosenAction({ type: 'openUrl', value: 'https://example.com' })).toBeNull()
  })
})

describe('rating', () => {
  it('carries the reason only when there is one', () => {
    const plain = rating({ activityId: 'c|0000002', reaction: 'like', reason: null })
    expect(plain.value).toEqual({ actionName: 'feedback', actionValue: { reaction: 'like' } })
    const told = rating({ activityId: 'c|0000002', reaction: 'dislike', reason: '没有说费用' })
    expect(told.value).toMatchObject({
      actionValue: { reaction: 'dislike', feedback: { feedbackText: '没有说费用' } },
    })
  })
})

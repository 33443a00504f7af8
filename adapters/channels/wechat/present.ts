import { convertCoordinates } from '../../../core/branches/index.js'
import type { PlaceOnMap, Reply, ReplyPart } from '../../../core/conversations/index.js'
import type { Locale } from '../../../core/locale.js'
import { planMessages, type MenuItem, type PlannedMessage } from './plan-messages.js'

/** A customer-service message of an official account, without its addressee. */
export type WeChatMessage =
  | { msgtype: 'text'; text: { content: string } }
  | {
      msgtype: 'msgmenu'
      msgmenu: { head_content: string; list: MenuItem[]; tail_content: string }
    }
  | { msgtype: 'news'; news: { articles: { title: string; description: string; url: string }[] } }

/** A message of WeCom's customer service (kf), without its addressee. */
export type WeComKfMessage =
  | { msgtype: 'text'; text: { content: string } }
  | {
      msgtype: 'msgmenu'
      msgmenu: {
        head_content: string
        list: { type: 'click'; click: MenuItem }[]
        tail_content: string
      }
    }
  | {
      msgtype: 'link'
      link: { title: string; desc: string; url: string; thumb_media_id: string }
    }
  | {
      msgtype: 'location'
      location: { name: string; address: string; latitude: number; longitude: number }
    }

export interface MessageAllowance {
  /** Messages that may be sent, 1 to 5: what is left of the customer's 48 hours. */
  most?: number
}

/** As many as a click on a menu's item allows, so that one more reply is always possible. */
const usualMost = 3

/** A reply as an official account sends it. A menu's click comes back as its content. */
export function toWeChatMessages(
  reply: Reply,
  locale: Locale,
  { most = usualMost }: MessageAllowance = {},
): WeChatMessage[] {
  const plan = { locale, most, standsAlone: () => true }
  return planMessages(reply, plan).map(toWeChatMessage)
}

/**
 * A reply as WeCom's customer service sends it. A link wants a picture that was uploaded before;
 * without one its address is spelled out.
 */
export function toWeComKfMessages(
  reply: Reply,
  locale: Locale,
  { most = usualMost, thumbMediaId = '' }: MessageAllowance & { thumbMediaId?: string } = {},
): WeComKfMessage[] {
  const standsAlone = ({ kind }: ReplyPart) => kind === 'place' || thumbMediaId !== ''
  const plan = { locale, most, standsAlone }
  return planMessages(reply, plan).map((message) => toWeComKfMessage(message, thumbMediaId))
}

function toWeChatMessage(message: PlannedMessage): WeChatMessage {
  switch (message.kind) {
    case 'text':
      return { msgtype: 'text', text: { content: message.text } }
    case 'menu':
      return {
        msgtype: 'msgmenu',
        msgmenu: { head_content: message.head, list: message.items, tail_content: '' },
      }
    case 'link': {
      const { title, description, url } = message
      return { msgtype: 'news', news: { articles: [{ title, description, url }] } }
    }
  }
}

function toWeComKfMessage(message: PlannedMessage, thumbMediaId: string): WeComKfMessage {
  switch (message.kind) {
    case 'text':
      return { msgtype: 'text', text: { content: message.text } }
    case 'menu': {
      const list = message.items.map((click) => ({ type: 'click' as const, click }))
      return {
        msgtype: 'msgmenu',
        msgmenu: { head_content: message.head, list, tail_content: '' },
      }
    }
    case 'link': {
      const { title, description: desc, url, part } = message
      if (part.kind === 'place') return { msgtype: 'location', location: toLocation(part) }
      return { msgtype: 'link', link: { title, desc, url, thumb_media_id: thumbMediaId } }
    }
  }
}

/** WeChat's map is in GCJ-02. */
function toLocation({ name, address, coordinates }: PlaceOnMap) {
  const { latitude, longitude } = convertCoordinates(coordinates, 'GCJ-02')
  return { name, address, latitude, longitude }
}

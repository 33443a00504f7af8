import { toPlainText } from '../../../adapters/channels/plain-text/index.js'
import type { Reply } from '../../../core/conversations/index.js'
import type { Locale } from '../../../core/locale.js'

/** A message as it is read in a terminal: the text, cards and sources as lines, numbered choices. */
export function formatMessage(reply: Reply, locale: Locale): string {
  return plain(toPlainText(reply, locale))
}

/** Control characters would be orders to the terminal. */
function plain(text: string): string {
  // eslint-disable-next-line no-control-regex
  return text.replace(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/g, '')
}

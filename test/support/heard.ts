import { presentReply } from '../../adapters/channels/web-chat/present-reply.js'
import type { Reply } from '../../core/conversations/index.js'

/** What was said earlier, as the server tells the page of it; after the greeting that it really said. */
export function asHeard(reply: Reply, index: number) {
  return {
    id: `c|${String(index + 11).padStart(7, '0')}`,
    type: 'message',
    timestamp: new Date().toISOString(),
    from: { id: 'assistant', role: 'bot' },
    ...presentReply({ ...reply }, 'dl_1'),
  }
}

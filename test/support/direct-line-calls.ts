import type { startDirectLineServer } from './direct-line-server.js'
import type { TokenClaims } from '../../adapters/channels/web-chat/index.js'

export interface DirectLineAnswer {
  status: number
  headers: Headers
  body: {
    conversationId: string
    token: string
    streamUrl: string
    id: string
    watermark: string
    activities: Record<string, unknown>[]
    error: { code: string; message: string }
  }
}

type Server = Awaited<ReturnType<typeof startDirectLineServer>>

export function bearing(token: string, more: Record<string, string> = {}) {
  return { headers: { authorization: `Bearer ${token}`, ...more } }
}

/** Calls of a Direct Line client, as bare HTTP. */
export function callsTo(server: () => Server) {
  async function call(
    method: string,
    path: string,
    init: RequestInit = {},
  ): Promise<DirectLineAnswer> {
    const response = await fetch(`${server().url}${path}`, { method, ...init })
    const text = await response.text()
    const body = (text ? JSON.parse(text) : {}) as DirectLineAnswer['body']
    return { status: response.status, headers: response.headers, body }
  }

  function aToken(claims: Partial<TokenClaims> = {}): Promise<string> {
    const conv = `c${Math.random()}`.replace('.', '')
    return server().channel.tokens.issue('direct-line', {
      ...{ user: 'dl_somebody', conv, bank: null, branch: null },
      ...claims,
    })
  }

  return {
    call,
    aToken,

    async startConversation(claims: Partial<TokenClaims> = {}) {
      return (await call('POST', '/conversations', bearing(await aToken(claims)))).body
    },

    post(conversationId: string, token: string, activity: unknown) {
      const body = typeof activity === 'string' ? activity : JSON.stringify(activity)
      return call('POST', `/conversations/${conversationId}/activities`, {
        ...bearing(token),
        body,
      })
    },

    /** Everything so far, when all turns in hand are answered. */
    async transcript(conversationId: string, token: string) {
      while (server().runner.inHand() > 0) await new Promise((resolve) => setTimeout(resolve, 5))
      return call('GET', `/conversations/${conversationId}/activities`, bearing(token))
    },
  }
}

import { createLogger } from '../../http/log.js'
import { DomainError } from '../../../core/errors.js'
import type { Settings } from '../settings.js'

/** A server to talk to, ours for as long as the command runs or one that runs already. */
export interface ReachedServer {
  url: string
  leave(): Promise<void>
}

/** The server that has the data folder when there is one, else the same program in this process. */
export async function reachServer({ config, secrets }: Settings): Promise<ReachedServer> {
  const { createApp } = await import('../../app.js')
  const http = { ...config.http, host: '127.0.0.1', port: 0, publicUrl: null }
  const app = createApp({ ...config, http }, secrets, { logger: createLogger('error') })
  try {
    const { url } = await app.start()
    return { url, leave: () => app.stop() }
  } catch (error) {
    const running = urlOfHolder(error)
    if (running === null) throw error
    return { url: running, leave: () => Promise.resolve() }
  }
}

function urlOfHolder(error: unknown): string | null {
  if (!(error instanceof DomainError) || error.code !== 'installation/in-use') return null
  return typeof error.details.url === 'string' ? error.details.url : null
}

import { randomBytes } from 'node:crypto'
import { Redis } from 'ioredis'
import { redisUrl } from './services/offered.js'

export interface TestRedis {
  url: string
  prefix: string
  /** Cuts the connections of this prefix, as a network would. */
  cutConnections(): Promise<void>
  /** Removes every key of this prefix. */
  close(): Promise<void>
}

/** A prefix of one's own on Redis. Ask `hasRedis` first. */
export async function openTestRedis(): Promise<TestRedis> {
  const url = await redisUrl()
  const prefix = `branchline-test-${randomBytes(6).toString('hex')}:`
  const admin = new Redis(url)
  return {
    url,
    prefix,
    async cutConnections() {
      const clients = String(await admin.client('LIST')).split('\n')
      for (const client of clients.filter((line) => line.includes(`name=${prefix}`))) {
        const id = /\bid=(\d+)/.exec(client)?.[1]
        if (id) await admin.client('KILL', 'ID', id)
      }
    },
    async close() {
      const keys = await admin.keys(`${prefix}*`)
      if (keys.length > 0) await admin.del(...keys)
      await admin.quit()
    },
  }
}

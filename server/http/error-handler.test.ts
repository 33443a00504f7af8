import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import express from 'express'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { DomainError } from '../../core/errors.js'
import { silentLogger } from '../../core/logger.js'
import { errorHandler, type ErrorBody } from './error-handler.js'

const errors: Record<string, unknown> = {
  refusal: new DomainError('conversation/not-found'),
  stopping: new DomainError('installation/shutting-down'),
  outage: Object.assign(new Error('connect'), { code: 'ECONNREFUSED' }),
  bug: new TypeError('undefined is not a customer: 张三'),
}
const logs: Record<string, unknown>[] = []
const server = createServer()

beforeAll(async () => {
  const app = express()
  app.get('/:error', ({ params }) => {
    throw errors[params.error]
  })
  const logger = {
    ...silentLogger,
    error: (fields: Record<string, unknown>) => void logs.push(fields),
  }
  app.use(errorHandler({ logger }))
  server.on('request', app)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})
afterAll(() => void server.close())

async function get(error: string) {
  const { port } = server.address() as AddressInfo
  const response = await fetch(`http://127.0.0.1:${port}/${error}`)
  return { response, body: (await response.json()) as ErrorBody }
}

describe('errorHandler', () => {
  it('answers a refusal with its code', async () => {
    const { response, body } = await get('refusal')
    expect([response.status, body.error.code]).toEqual([404, 'conversation/not-found'])
  })

  it.each(['stopping', 'outage'])('asks to come back later: %s', async (error) => {
    const { response } = await get(error)
    expect(response.status).toBe(503)
    expect(response.headers.get('retry-after')).not.toBeNull()
  })

  it('says of a bug no more than the id under which it is logged', async () => {
    const { response, body } = await get('bug')
    expect(response.status).toBe(500)
    expect(JSON.stringify(body)).not.toContain('张三')
    expect(logs).toContainEqual(
      expect.objectContaining({ errorId: body.error.errorId, err: errors.bug }),
    )
  })
})

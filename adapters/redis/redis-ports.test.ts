import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import type { Coordination } from '../../core/coordination.js'
import { DomainError } from '../../core/errors.js'
import { describeCoordination } from '../../test/contracts/coordination.contract.js'
import { eventually } from '../../test/support/eventually.js'
import { openTestRedis, type TestRedis } from '../../test/support/redis.js'
import { describeWithRedis } from '../../test/support/services/describe-with.js'
import { findRedis, startPrivateRedis } from '../../test/support/services/private-redis.js'
import type { PrivateService } from '../../test/support/services/private-service.js'
import { createRedisPorts } from './index.js'

describeWithRedis('the ports on Redis', () => {
  describeCoordination(async () => {
    const redis = await openTestRedis()
    const [here, there] = [await createRedisPorts(redis), await createRedisPorts(redis)]
    return {
      here,
      there,
      async close() {
        await Promise.all([here.close(), there.close()])
        await redis.close()
      },
    }
  })

  it('of two installations on one Redis do not meet', async () => {
    const [one, two] = [await openTestRedis(), await openTestRedis()]
    const [ports, others] = [await createRedisPorts(one), await createRedisPorts(two)]
    const heard: string[] = []
    await others.publisher.subscribe('topic', (message) => heard.push(message))
    await ports.keyValue.set('key', 'ours')
    await ports.publisher.publish('topic', 'ours')
    await others.publisher.publish('topic', 'theirs')
    expect(await others.keyValue.get('key')).toBeNull()
    await eventually(() => expect(heard).toEqual(['theirs']))
    await Promise.all([ports, others, one, two].map((opened) => opened.close()))
  })

  describe('after their connections were cut', () => {
    let redis: TestRedis
    let ports: Coordination
    beforeAll(async () => {
      redis = await openTestRedis()
      ports = await createRedisPorts(redis)
    })
    afterAll(async () => {
      await ports.close()
      await redis.close()
    })

    it('report the gap, and hear again what they had subscribed', async () => {
      const heard: string[] = []
      let gaps = 0
      await ports.publisher.subscribe('topic', (message) => heard.push(message))
      const end = ports.publisher.onGap(() => gaps++)
      await ports.publisher.publish('topic', 'before')
      await eventually(() => expect(heard).toEqual(['before']))
      expect(gaps).toBe(0)
      await redis.cutConnections()
      await eventually(() => expect(gaps).toBeGreaterThan(0))
      await ports.publisher.publish('topic', 'after')
      await eventually(() => expect(heard).toEqual(['before', 'after']))
      end()
    })
  })
})

const redisProgram = findRedis()
const describeOutage = redisProgram.ok ? describeWithRedis : describe.skip

describeOutage('the ports while Redis is away', () => {
  if (!redisProgram.ok) return
  const services: PrivateService[] = []
  const opened: Coordination[] = []
  const start = async (options?: { like: string }) => {
    const service = await startPrivateRedis(redisProgram, options)
    services.push(service)
    return service
  }
  const open = async (url: string) => {
    const ports = await createRedisPorts({ url, prefix: 'outage:' })
    opened.push(ports)
    return ports
  }
  afterEach(async () => {
    for (const ports of opened.splice(0)) await ports.close()
    for (const service of services.splice(0)) await service.stop()
  })

  it('fail what needs it, count limits alone, and work again when it is back', async () => {
    const service = await start()
    const ports = await open(service.url)
    await service.stop()
    await expect(ports.ping()).rejects.toThrow()
    await expect(ports.keyValue.get('key')).rejects.toThrow()
    await expect(ports.locks.acquire('key', { ttlSeconds: 1 })).rejects.toThrow()
    const limit = { uses: 1, windowSeconds: 60 }
    expect((await ports.rateLimits.use('key', limit)).allowed).toBe(true)
    expect((await ports.rateLimits.use('key', limit)).allowed).toBe(false)
    await start({ like: service.url })
    await eventually(() => ports.ping())
    await ports.keyValue.set('key', 'back')
    expect(await ports.keyValue.get('key')).toBe('back')
  })

  it('tell every node that something was missed, and hear what was subscribed meanwhile', async () => {
    const service = await start()
    const [here, there] = [await open(service.url), await open(service.url)]
    const gaps = { here: 0, there: 0 }
    here.publisher.onGap(() => gaps.here++)
    there.publisher.onGap(() => gaps.there++)
    await service.stop()
    await here.publisher.publish('topic', 'into the void')
    expect(gaps.here).toBeGreaterThan(0)
    const heard: string[] = []
    await there.publisher.subscribe('topic', (message) => heard.push(message))
    await start({ like: service.url })
    await eventually(() => expect(gaps.there).toBeGreaterThan(0))
    await eventually(async () => {
      await here.publisher.publish('topic', 'again')
      expect(heard).toContain('again')
    })
  })

  it('cannot be opened at all', async () => {
    const service = await start()
    await service.stop()
    await expect(open(service.url)).rejects.toThrow(
      expect.objectContaining({ name: 'DomainError', code: 'installation/redis-unreachable' }),
    )
    await expect(open(service.url)).rejects.toBeInstanceOf(DomainError)
  })
})

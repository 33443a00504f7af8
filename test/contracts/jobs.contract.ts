import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from '@jest/globals'
import { createJobs, type JobsOptions } from '../../adapters/jobs/create-jobs.js'
import type { OpenDatabase } from '../../adapters/postgres/open-database.js'
import type { Jobs } from '../../core/jobs.js'
import { eventually } from '../support/eventually.js'

/** What `Jobs` do on every database. */
export function describeJobs(open: () => Promise<OpenDatabase>): void {
  let database: OpenDatabase
  let started: Jobs[] = []
  let queue: string
  let count = 0

  beforeAll(async () => {
    database = await open()
  })
  afterAll(() => database.close())
  beforeEach(() => {
    queue = `queue-${count++}`
  })
  afterEach(async () => {
    await Promise.all(started.map((jobs) => jobs.stop()))
    started = []
  })

  function aNode(options: Partial<JobsOptions> = {}): Jobs {
    const { executeSql } = database
    const jobs = createJobs({ executeSql, pollSeconds: 0.1, scheduleSeconds: 1, ...options })
    started.push(jobs)
    return jobs
  }

  it('do what was sent, with its data', async () => {
    const jobs = aNode()
    const done: object[] = []
    jobs.define<{ text: string }>(queue, {}, async ({ data }) => void done.push(data))
    await jobs.start()
    expect(await jobs.send(queue, { text: '二 \u{1F3E6}' })).toEqual(expect.any(String))
    await eventually(() => expect(done).toEqual([{ text: '二 \u{1F3E6}' }]))
  })

  it('are refused for a queue that nobody defined', async () => {
    const jobs = aNode()
    await jobs.start()
    await expect(jobs.send('unheard-of', {})).rejects.toThrow('no queue unheard-of was defined')
  })

  it('are tried again after a failure, so often and no more, and the others do not suffer', async () => {
    const jobs = aNode()
    const tried: string[] = []
    jobs.define<{ name: string }>(queue, { retryLimit: 2 }, async ({ data }) => {
      tried.push(data.name)
      if (data.name === 'bad') throw new Error('as always')
    })
    await jobs.start()
    for (const name of ['good', 'bad', 'fine']) await jobs.send(queue, { name })
    await eventually(() => expect([...tried].sort()).toEqual(['bad', 'bad', 'bad', 'fine', 'good']))
    await jobs.send(queue, { name: 'last' })
    await eventually(() => expect(tried).toContain('last'))
    expect(tried.filter((name) => name === 'bad')).toHaveLength(3)
  })

  it('wait until their time', async () => {
    const jobs = aNode()
    const done: string[] = []
    jobs.define<{ name: string }>(queue, {}, async ({ data }) => void done.push(data.name))
    await jobs.start()
    await jobs.send(queue, { name: 'later' }, { startAfterSeconds: 1 })
    await jobs.send(queue, { name: 'now' })
    await eventually(() => expect(done).toEqual(['now', 'later']))
  })

  it('wait once a key', async () => {
    const jobs = aNode()
    const done: object[] = []
    jobs.define(queue, {}, async ({ data }) => void done.push(data))
    await jobs.start()
    const wait = { startAfterSeconds: 1, singletonKey: 'document 1' }
    expect(await jobs.send(queue, { n: 1 }, wait)).not.toBeNull()
    expect(await jobs.send(queue, { n: 2 }, wait)).toBeNull()
    expect(await jobs.send(queue, { n: 3 }, { ...wait, singletonKey: 'document 2' })).not.toBeNull()
    await eventually(() => expect(done).toHaveLength(2))
    expect(await jobs.send(queue, { n: 4 }, wait)).not.toBeNull()
    await eventually(() => expect(done).toHaveLength(3))
  })

  it('are shared by the nodes, each done by one', async () => {
    const [here, there] = [aNode(), aNode()]
    const done: number[] = []
    const nodes = new Set<string>()
    const numbers = Array.from({ length: 20 }, (_, i) => i)
    for (const [name, jobs] of Object.entries({ here, there }))
      jobs.define<{ n: number }>(queue, {}, async ({ data }) => {
        nodes.add(name)
        done.push(data.n)
        // Long enough for the other to look for work.
        await new Promise((resolve) => setTimeout(resolve, 20))
      })
    await Promise.all([here.start(), there.start()])
    for (const n of numbers) await here.send(queue, { n })
    await eventually(() => expect([...done].sort((a, b) => a - b)).toEqual(numbers))
    expect([...nodes].sort()).toEqual(['here', 'there'])
  })

  it('in hand are finished before the stop, and those that wait are left for the next start', async () => {
    const first = aNode()
    const events: string[] = []
    let finish = () => {}
    const mayFinish = new Promise<void>((resolve) => (finish = resolve))
    first.define<{ name: string }>(queue, {}, async ({ data }) => {
      events.push(`first began ${data.name}`)
      await mayFinish
      events.push(`first finished ${data.name}`)
    })
    await first.start()
    await first.send(queue, { name: 'a' })
    await first.send(queue, { name: 'b' })
    await eventually(() => expect(events).toEqual(['first began a']))
    const stopped = first.stop().then(() => events.push('first stopped'))
    finish()
    await stopped
    const second = aNode()
    second.define<{ name: string }>(
      queue,
      {},
      async ({ data }) => void events.push(`second did ${data.name}`),
    )
    await second.start()
    await eventually(() =>
      expect(events).toEqual([
        'first began a',
        'first finished a',
        'first stopped',
        'second did b',
      ]),
    )
  })

  it('of a process that died are tried again at the start of the only node', async () => {
    const died = aNode()
    let began = false
    let letGo = () => {}
    died.define(queue, {}, async () => {
      began = true
      await new Promise<void>((resolve) => (letGo = resolve))
    })
    await died.start()
    await died.send(queue, { n: 1 })
    await eventually(() => expect(began).toBe(true))
    const next = aNode({ onlyNode: true })
    const done: object[] = []
    next.define(queue, {}, async ({ data }) => void done.push(data))
    await next.start()
    await eventually(() => expect(done).toEqual([{ n: 1 }]))
    letGo()
  })

  it('are sent by a schedule', async () => {
    const jobs = aNode()
    const done: object[] = []
    jobs.define(queue, {}, async ({ data }) => void done.push(data))
    await jobs.start()
    await jobs.schedule(queue, '0 0 29 2 *', { data: { from: 'a schedule that was replaced' } })
    await jobs.schedule(queue, '* * * * *', {
      timeZone: 'Asia/Shanghai',
      data: { from: 'schedule' },
    })
    await eventually(() => expect(done).toEqual([{ from: 'schedule' }]))
  })
}

import { randomUUID } from 'node:crypto'
import { expect, it } from '@jest/globals'
import type { Publisher } from '../../core/publisher.js'
import { eventually } from '../support/eventually.js'

/** What every `Publisher` does. */
export function describePublisher(nodes: () => { here: Publisher; there: Publisher }): void {
  it('tells every subscriber of a topic on every node, in order', async () => {
    const { here, there } = nodes()
    const topic = randomUUID()
    const heard: string[][] = [[], [], []]
    await here.subscribe(topic, (message) => heard[0]?.push(message))
    await there.subscribe(topic, (message) => heard[1]?.push(message))
    await there.subscribe(topic, (message) => heard[2]?.push(message))
    const sent = Array.from({ length: 100 }, (_, i) => `${i} \u{1F3E6}`)
    for (const message of sent) void here.publish(topic, message)
    await eventually(() => expect(heard).toEqual([sent, sent, sent]))
  })

  it('tells nothing of other topics, nor before a subscription, nor after its end', async () => {
    const { here, there } = nodes()
    const topic = randomUUID()
    const heard: string[] = []
    await here.publish(topic, 'too early')
    const end = await there.subscribe(topic, (message) => heard.push(message))
    await here.publish(`${topic}-other`, 'elsewhere')
    await here.publish(topic, 'in time')
    await eventually(() => expect(heard).toEqual(['in time']))
    await end()
    await end()
    await here.publish(topic, 'too late')
    await roundTrip(here, there)
    expect(heard).toEqual(['in time'])
  })

  it('goes on for the others when one subscriber ends or fails', async () => {
    const { here, there } = nodes()
    const topic = randomUUID()
    const heard: string[] = []
    const end = await there.subscribe(topic, () => {})
    await there.subscribe(topic, () => {
      throw new Error('a bug of this listener')
    })
    await there.subscribe(topic, (message) => heard.push(message))
    await end()
    await here.publish(topic, 'still here')
    await eventually(() => expect(heard).toEqual(['still here']))
  })

  it('lets what a listener publishes come after what it was told', async () => {
    const { here } = nodes()
    const topic = randomUUID()
    const heard: string[] = []
    await here.subscribe(topic, (message) => {
      if (message === 'first') void here.publish(topic, 'second')
    })
    await here.subscribe(topic, (message) => heard.push(message))
    await here.publish(topic, 'first')
    await eventually(() => expect(heard).toEqual(['first', 'second']))
  })
}

/** When this arrived, all that was published before has arrived. */
async function roundTrip(here: Publisher, there: Publisher): Promise<void> {
  const topic = randomUUID()
  let arrived = false
  const end = await there.subscribe(topic, () => (arrived = true))
  await here.publish(topic, 'done')
  await eventually(() => expect(arrived).toBe(true))
  await end()
}

import { afterEach, describe, expect, it } from '@jest/globals'
import type { RunTurn } from '../support/direct-line-server.js'
import { echoTurn } from '../support/direct-line-server.js'
import { startTestApp, testSecret, type TestApp } from '../support/app.js'
import { openDirectLineSession, readTranscript } from '../support/direct-line-session.js'
import { eventually } from '../support/eventually.js'

let app: TestApp
afterEach(() => app.remove())

/** Answers messages only when it is let. */
function heldTurn() {
  let letGo = () => {}
  let reached = () => {}
  const allowed = new Promise<void>((resolve) => (letGo = resolve))
  const held = new Promise<void>((resolve) => (reached = resolve))
  const runTurn: RunTurn = async (turn) => {
    if (turn.activity.type === 'message') {
      reached()
      await allowed
    }
    return echoTurn(turn)
  }
  return { runTurn, held, letGo }
}

describe('a server that is told to stop', () => {
  it('finishes the turn in hand, whose answer still arrives, and refuses what is new', async () => {
    const { runTurn, held, letGo } = heldTurn()
    app = await startTestApp({}, { runTurn })
    const session = await openDirectLineSession(app.url, { credential: testSecret })
    await session.post('in hand')
    await held
    const stopped = app.stop()
    const ready = await fetch(`${app.url}/health/ready`)
    expect([ready.status, await ready.json()]).toMatchObject([503, { status: 'stopping' }])
    expect((await session.post('too late')).status).toBe(503)
    const polled = await readTranscript(app.url, session)
    expect(polled.map(({ text }) => text)).toContain('in hand')
    letGo()
    await stopped
    await eventually(() => expect(session.closedWith()).toBe(1001))
    expect(session.heard.map(({ text }) => text)).toEqual(['greeting', 'in hand', 'echo in hand'])
    await expect(fetch(app.url)).rejects.toThrow()
  })

  it('leaves what it could not finish to the next start, which answers once', async () => {
    const { runTurn, held, letGo } = heldTurn()
    app = await startTestApp({ SHUTDOWN_SECONDS: '0' }, { runTurn })
    const { dataDir } = app
    const before = await openDirectLineSession(app.url, { credential: testSecret })
    await before.post('never finished', 'the-same')
    await held
    await app.stop()
    // In another process it would be gone; here it must find out that it comes too late.
    letGo()
    app = await startTestApp({ DATA_DIR: dataDir }, { runTurn: echoTurn })
    const after = await openDirectLineSession(app.url, { credential: before.token })
    await after.answerTo('never finished')
    // The client did not see an answer and sends again.
    await after.post('never finished', 'the-same')
    await after.post('and on')
    await after.answerTo('and on')
    expect(after.heard.map(({ text }) => text)).toEqual([
      ...['greeting', 'never finished', 'echo never finished', 'and on', 'echo and on'],
    ])
    after.close()
  })
})

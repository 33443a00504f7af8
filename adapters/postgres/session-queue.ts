/** Gives one thing to one holder at a time, in the order of asking. */
export interface SessionQueue {
  /** Resolves when it is this caller's turn. Rejects after the queue's patience, or when the queue closes. */
  take(): Promise<void>
  giveBack(): void
  /** Waits for the holder and for those who asked before; later callers are refused. */
  close(): Promise<void>
}

interface Waiting {
  go(): void
  timer: NodeJS.Timeout | undefined
}

export function createSessionQueue({ patienceMillis }: { patienceMillis: number }): SessionQueue {
  const queue = new Set<Waiting>()
  let held = false
  let closed = false

  function waitForTurn(timeLimited: boolean): Promise<void> {
    if (!held) {
      held = true
      return Promise.resolve()
    }
    return new Promise((resolve, reject) => {
      const waiting: Waiting = { go: resolve, timer: undefined }
      queue.add(waiting)
      if (!timeLimited) return
      waiting.timer = setTimeout(() => {
        queue.delete(waiting)
        reject(new Error(`no turn within ${patienceMillis} ms: ${selfDeadlock}`))
      }, patienceMillis)
    })
  }

  function giveBack(): void {
    const [next] = queue
    if (!next) {
      held = false
      return
    }
    queue.delete(next)
    clearTimeout(next.timer)
    next.go()
  }

  return {
    async take() {
      if (closed) throw new Error('the database is closed')
      await waitForTurn(true)
    },
    giveBack,
    async close() {
      if (closed) return
      closed = true
      await waitForTurn(false)
    },
  }
}

const selfDeadlock =
  'a statement on the pool waits for a transaction; does that transaction wait for the statement?'

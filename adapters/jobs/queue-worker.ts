export interface QueueWorker {
  /** Looks for work at once instead of at the next poll. */
  wake(): void
  /** Waits for the job in hand. */
  stop(): Promise<void>
}

/** Works on one job after the other; when there is none it looks again after a pause. */
export function startQueueWorker<Job>(options: {
  fetch(): Promise<Job | undefined>
  work(job: Job): Promise<void>
  pauseMillis: number
}): QueueWorker {
  let stopping = false
  let awake = false
  let endPause = () => {}

  async function pause(): Promise<void> {
    if (awake || stopping) return
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, options.pauseMillis)
      endPause = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  }

  async function run(): Promise<void> {
    while (!stopping) {
      awake = false
      const job = await options.fetch()
      if (job) await options.work(job)
      else await pause()
    }
  }

  const running = run()
  return {
    wake() {
      awake = true
      endPause()
    },
    stop() {
      stopping = true
      endPause()
      return running
    },
  }
}

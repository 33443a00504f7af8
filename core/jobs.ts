/** Work that outlives a request, on any node, tried again after a failure. A job may run more than once. */
export interface Jobs {
  /** Declares a queue and who works on it. Call before `start`. */
  define<T extends object>(queue: string, options: JobOptions, handler: JobHandler<T>): void
  start(): Promise<void>
  /** Waits for the jobs in hand. */
  stop(): Promise<void>
  /** Null when a job with the same `singletonKey` waits already. */
  send(queue: string, data: object, options?: SendOptions): Promise<string | null>
  /** Runs the queue's handler with `data` by cron expression; replaces an earlier schedule of the queue. */
  schedule(
    queue: string,
    cron: string,
    options?: { timeZone?: string; data?: object },
  ): Promise<void>
}

export type JobHandler<T extends object> = (job: { id: string; data: T }) => Promise<void>

export interface JobOptions {
  retryLimit?: number
  retryDelaySeconds?: number
  expireInSeconds?: number
}

export interface SendOptions {
  startAfterSeconds?: number
  singletonKey?: string
}

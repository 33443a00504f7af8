import type { ChatActivity } from './activity.js'
import { backoffMs } from './backoff.js'
import { startLine, type Line } from './line.js'
import type { SendOutcome } from './outbox.js'
import { findStream, type Pass, type Stream } from './stream.js'

export type Link = 'connecting' | 'open' | 'lost' | 'ended'

export interface ConnectionNeeds {
  /** A token that still works by the clock; `fresh` asks for a new one, for the last was refused. */
  getPass(input: { fresh: boolean }): Promise<Pass | null>
  /** After which activity the stream goes on. */
  watermark(): string
  onActivity(activity: ChatActivity): void
  onLink(link: Link): void
}

/** So long a line may take to open. */
const openingMs = 15_000
/** So often a socket may fail to open before the line polls. */
const socketPatience = 3

/**
 * Keeps one conversation's stream open for as long as the page lives.
 *
 * DirectLine by itself looks after a dropped socket only after 3 to 15 s, says "online" meanwhile,
 * and gives up for good once it failed to start or its token expired. So whenever anything breaks,
 * its instance is thrown away and a new one goes on from the watermark.
 */
export class Connection {
  #needs: ConnectionNeeds
  #line: Line | null = null
  #attempt = 0
  #failedSockets = 0
  /** Late answers of what was left behind find that they belong to an older one. */
  #generation = 0
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(needs: ConnectionNeeds) {
    this.#needs = needs
  }

  async open({ fresh = false } = {}): Promise<void> {
    this.close()
    const mine = this.#generation
    const { getPass, watermark, onLink } = this.#needs
    onLink('connecting')
    const pass = await getPass({ fresh })
    const found = pass && (await findStream(pass, { watermark: watermark() }))
    if (mine !== this.#generation) return
    if (found?.kind === 'found') this.#listen(found.stream)
    else if (found?.kind === 'ended') onLink('ended')
    else this.#again({ fresh: found?.kind === 'expired' })
  }

  /** Starts anew at once: the network is back, or the stream is suspected dead. */
  renew(): void {
    this.#attempt = 0
    void this.open()
  }

  async post(activity: ChatActivity): Promise<SendOutcome> {
    const pass = await this.#needs.getPass({ fresh: false })
    return this.#line && pass ? this.#line.post(activity, pass) : { kind: 'unreachable' }
  }

  close(): void {
    clearTimeout(this.#timer)
    this.#line?.stop()
    this.#line = null
    this.#generation++
  }

  #listen(stream: Stream): void {
    const mine = this.#generation
    const current = (then: () => void) => () => mine === this.#generation && then()
    const polling = this.#failedSockets >= socketPatience
    let isOpen = false
    const lost = (fresh: boolean) => {
      if (!isOpen) this.#failedSockets++
      this.#again({ fresh })
    }
    const opened = () => {
      clearTimeout(this.#timer)
      isOpen = true
      this.#attempt = 0
      this.#needs.onLink('open')
    }
    this.#timer = setTimeout(() => lost(false), openingMs)
    this.#line = startLine(
      {
        onActivity: this.#needs.onActivity,
        onOpen: current(opened),
        onLost: current(() => lost(false)),
        onExpired: current(() => lost(true)),
      },
      { stream, watermark: this.#needs.watermark(), polling },
    )
  }

  #again({ fresh }: { fresh: boolean }): void {
    this.close()
    this.#needs.onLink('lost')
    const wait = backoffMs(this.#attempt++, Math.random())
    this.#timer = setTimeout(() => void this.open({ fresh }), wait)
  }
}

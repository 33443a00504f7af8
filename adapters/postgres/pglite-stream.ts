import { Duplex } from 'node:stream'
import type { PGlite } from '@electric-sql/pglite'

type Done = (error?: Error | null) => void

/**
 * A socket to a PGlite in this process: what `pg` writes goes to the database, what the database says
 * comes back. So both databases have one driver, with the same values, errors and prepared statements.
 */
export class PgliteStream extends Duplex {
  #connected = false

  /** `onEnd` hears why the database ended; after that nobody can use it. */
  constructor(
    private readonly pglite: PGlite,
    private readonly onEnd: (reason: Error) => void,
    private readonly hasEnded: () => boolean,
  ) {
    super()
  }

  // What `pg` asks of a socket.
  connect(): this {
    queueMicrotask(() => this.emit('connect'))
    return this
  }
  setNoDelay(): void {}
  setKeepAlive(): void {}
  ref(): void {}
  unref(): void {}

  override _read(): void {}

  override _write(bytes: Buffer, _encoding: BufferEncoding, done: Done): void {
    this.#pass(bytes).then(() => done(), done)
  }

  /** A statement's messages go over together: each crossing into the database costs as much as a small one. */
  override _writev(parts: { chunk: Buffer }[], done: Done): void {
    this.#pass(Buffer.concat(parts.map(({ chunk }) => chunk))).then(() => done(), done)
  }

  async #pass(bytes: Buffer): Promise<void> {
    if (this.hasEnded()) throw new Error('Connection terminated: the embedded database has ended')
    if (!this.#connected) {
      await this.#begin()
    } else if (bytes[0] === terminate) {
      this.push(null)
    } else {
      const answer = await this.#send(bytes)
      const fatal = findFatalError(answer)
      if (fatal) this.onEnd(fatal)
      this.push(answer)
    }
  }

  /** By way of the stream, since the other way PGlite takes every message apart, as `pg` will again. */
  async #send(bytes: Buffer): Promise<Buffer> {
    const parts: Buffer[] = []
    // A copy: what is shown is the database's own memory.
    const onRawData = (data: Uint8Array) => void parts.push(Buffer.from(data))
    await this.pglite.execProtocolRawStream(bytes, { onRawData })
    return Buffer.concat(parts)
  }

  /** The session outlives its clients: a new one must not find the last one's transaction or statements. */
  async #begin(): Promise<void> {
    await this.pglite.exec('rollback')
    await this.pglite.exec('discard all')
    this.#connected = true
    this.push(authenticationOkAndReady)
  }
}

/**
 * An error after which a PostgreSQL server would start itself again, above all a disk that is full.
 * PGlite cannot: its next statement would never return.
 */
function findFatalError(answer: Buffer): Error | null {
  for (let at = 0; at + 5 <= answer.length; at += 1 + answer.readUInt32BE(at + 1)) {
    if (answer[at] !== errorResponse) continue
    const fields = answer.toString('utf8', at + 5, at + 1 + answer.readUInt32BE(at + 1)).split('\0')
    const isFatal = fields.some((field) => /^(V(PANIC|FATAL)|RXLogWrite)$/.test(field))
    if (isFatal) return new Error(fields.find((field) => field.startsWith('M'))?.slice(1))
  }
  return null
}

// Messages of PostgreSQL's protocol, version 3.
const terminate = 'X'.charCodeAt(0)
const errorResponse = 'E'.charCodeAt(0)
const authenticationOkAndReady = Buffer.from([
  ...['R'.charCodeAt(0), 0, 0, 0, 8, 0, 0, 0, 0],
  ...['Z'.charCodeAt(0), 0, 0, 0, 5, 'I'.charCodeAt(0)],
])

import { Duplex } from 'node:stream'
import type { PGlite } from '@electric-sql/pglite'

type Done = (error?: Error | null) => void

/**
 * A socket to a PGlite in this process: what `pg` writes goes to the database, what the database says
 * comes back. So both databases have one driver, with the same values, errors and prepared statements.
 */
export class PgliteStream extends Duplex {
  #connected = false

  constructor(private readonly pglite: PGlite) {
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
    if (!this.#connected) {
      await this.#begin()
    } else if (bytes[0] === terminate) {
      this.push(null)
    } else {
      this.push(Buffer.from(await this.pglite.execProtocolRaw(bytes)))
    }
  }

  /** The session outlives its clients: a new one must not find the last one's transaction or statements. */
  async #begin(): Promise<void> {
    await this.pglite.exec('rollback')
    await this.pglite.exec('discard all')
    this.#connected = true
    this.push(authenticationOkAndReady)
  }
}

// Messages of PostgreSQL's protocol, version 3.
const terminate = 'X'.charCodeAt(0)
const authenticationOkAndReady = Buffer.from([
  ...['R'.charCodeAt(0), 0, 0, 0, 8, 0, 0, 0, 0],
  ...['Z'.charCodeAt(0), 0, 0, 0, 5, 'I'.charCodeAt(0)],
])

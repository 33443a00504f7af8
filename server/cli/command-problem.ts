import { DomainError } from '../../core/errors.js'
import type { Locale } from '../../core/locale.js'
import { cliTextsOf } from './texts/index.js'

/** What a person at the terminal can put right: one line, no stack. */
export class CommandProblem extends Error {
  override readonly name = 'CommandProblem'

  constructor(
    message: string,
    /** 1: it did not work; 2: it was asked for in the wrong way. */
    readonly exitCode = 1,
    options?: ErrorOptions,
  ) {
    super(message, options)
  }
}

/** The line for whatever ended a command. Only a bug shows its stack. */
export function describeFailure(error: unknown, locale: Locale): string {
  const texts = cliTextsOf(locale)
  if (error instanceof CommandProblem) return error.message
  if (error instanceof DomainError) {
    const describe = texts.refusals[error.code]
    return describe
      ? describe(error.details as Parameters<typeof describe>[0])
      : `${error.code} ${JSON.stringify(error.details)}`
  }
  const { code, port, path } = error as { code?: string; port?: number; path?: string }
  if (code === 'EADDRINUSE' && port !== undefined) return texts.portTaken(port)
  if (code === 'EACCES' && port !== undefined) return texts.portForbidden(port)
  if ((code === 'EACCES' || code === 'EROFS') && path !== undefined) return texts.notWritable(path)
  if (code === 'ENOSPC') return texts.diskFull
  // What fetch throws when nobody answers; the reason is its cause.
  if (error instanceof TypeError && error.message === 'fetch failed') return texts.serverGone
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

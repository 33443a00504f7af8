import { describe, expect, it } from '@jest/globals'
import { createLogger } from './log.js'

function logged(fields: Record<string, unknown>): string {
  let line = ''
  const logger = createLogger('info', { write: (text: string) => void (line += text) })
  logger.error(fields, 'it failed')
  return line
}

describe('the log', () => {
  it('keeps of a database error what a developer needs, and nothing that a customer wrote', () => {
    const error = Object.assign(new Error('invalid input syntax for type json: "我的卡号 6222"'), {
      ...{ severity: 'ERROR', code: '22P02', detail: 'Token "6222" is invalid.' },
      ...{ where: 'JSON data, line 1: 6222', routine: 'json_errsave_error', table: 'activities' },
    })
    const line = logged({ err: error })
    expect(line).not.toContain('6222')
    expect(JSON.parse(line)).toMatchObject({
      err: { code: '22P02', routine: 'json_errsave_error', stack: expect.stringContaining('at ') },
    })
  })

  it('keeps the message and the causes of our own errors', () => {
    const cause = new Error('the folder is gone')
    expect(JSON.parse(logged({ err: new Error('cannot start', { cause }) }))).toMatchObject({
      err: { message: 'cannot start', cause: { message: 'the folder is gone' } },
    })
  })
})

import { expect, it } from '@jest/globals'
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { removeDataDir, startServerProcess } from '../support/server-process.js'

it('the example asks over Direct Line and prints the answer with its source', async () => {
  const server = await startServerProcess()
  try {
    const example = ['--import', 'tsx', 'examples/ask-over-direct-line.ts']
    const { stdout } = await promisify(execFile)(process.execPath, [
      ...example,
      server.url,
      '手机银行转账限额是多少',
    ])
    expect(stdout).toContain('限额')
    expect(stdout).toMatch(/^\[1\] /m)
  } finally {
    await server.stop()
    removeDataDir(server.dataDir)
  }
}, 60_000)

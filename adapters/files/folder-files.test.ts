import { describe, expect, it } from '@jest/globals'
import { mkdtemp, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describeFiles } from '../../test/contracts/files.contract.js'
import { createFolderFiles } from './folder-files.js'

describe('files in a folder', () => {
  describeFiles(async () => {
    const folder = await aFolder()
    return {
      files: await createFolderFiles({ folder }),
      names: async () => (await readdir(folder, { recursive: true })).sort(),
      close: () => rm(folder, { recursive: true }),
    }
  })

  it('are for their owner alone', async () => {
    const folder = await aFolder()
    const files = await createFolderFiles({ folder: path.join(folder, 'files') })
    await files.put('uploads/a', Buffer.from('a'), { contentType: 'text/plain' })
    const modes = await Promise.all(
      ['files', 'files/uploads', 'files/uploads/a'].map(
        async (name) => (await stat(path.join(folder, name))).mode & 0o077,
      ),
    )
    expect(modes).toEqual([0, 0, 0])
    await rm(folder, { recursive: true })
  })

  it('that a killed process did not finish are removed a day later', async () => {
    const folder = await aFolder()
    await createFolderFiles({ folder })
    const [old, recent] = ['old', 'recent'].map((name) => path.join(folder, '.incoming', name))
    if (!old || !recent) throw new Error('no names')
    await writeFile(old, 'half')
    await writeFile(recent, 'half')
    const twoDaysAgo = new Date(Date.now() - 2 * 24 * 3_600_000)
    await utimes(old, twoDaysAgo, twoDaysAgo)
    await createFolderFiles({ folder })
    expect(await readdir(path.join(folder, '.incoming'))).toEqual(['recent'])
    await rm(folder, { recursive: true })
  })
})

function aFolder(): Promise<string> {
  return mkdtemp(path.join(tmpdir(), 'branchline-files-'))
}

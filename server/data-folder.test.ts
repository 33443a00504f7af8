import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { mkdtemp, readdir, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { prepareFolder } from './data-folder.js'

const onLinux = process.platform === 'linux' ? it : it.skip

describe('a data folder', () => {
  let root: string
  beforeAll(async () => {
    root = await mkdtemp(path.join(tmpdir(), 'branchline-folder-'))
    await writeFile(path.join(root, 'file'), 'a')
    await symlink(path.join(root, 'nowhere', 'else'), path.join(root, 'link'))
  })
  afterAll(() => rm(root, { recursive: true }))

  it('is made with all that leads to it, for its owner alone, and left empty', async () => {
    const folder = path.join(root, 'a/b/c')
    await prepareFolder(folder, { leastFree: 0 })
    await prepareFolder(folder, { leastFree: 0 })
    expect(await readdir(folder)).toEqual([])
    expect((await stat(folder)).mode & 0o077).toBe(0)
  })

  it.each([
    ['file', 'ENOTDIR'],
    ['file/below', 'ENOTDIR'],
    ['link', 'ENOTDIR'],
  ])('cannot be %s', async (name, reason) => {
    await expect(prepareFolder(path.join(root, name), { leastFree: 0 })).rejects.toMatchObject({
      code: 'installation/folder-unusable',
      details: { folder: path.join(root, name), reason },
    })
  })

  onLinux.each(['/proc/branchline', '/proc/branchline/data'])('cannot be %s', async (folder) => {
    await expect(prepareFolder(folder, { leastFree: 0 })).rejects.toMatchObject({
      code: 'installation/folder-unusable',
      details: { folder, reason: 'ENOENT' },
    })
  })

  it('needs room', async () => {
    await expect(prepareFolder(root, { leastFree: 2 ** 60 })).rejects.toMatchObject({
      code: 'installation/folder-unusable',
      details: { reason: expect.stringMatching(/^\d+ MB free, \d+ MB needed$/) as unknown },
    })
  })
})

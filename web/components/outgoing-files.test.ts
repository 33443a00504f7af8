import { describe, expect, it } from '@jest/globals'
import { fileSize } from './file-size.js'
import { checkFiles } from './outgoing-files.js'

const file = (name: string, type = 'image/png', size = 1000) => ({ name, type, size })

describe('checkFiles', () => {
  it('takes what can be sent and names the first that can not', () => {
    const chosen = [file('a.png'), file('b.exe', 'application/x-msdownload'), file('c.png')]
    const { taken, problem } = checkFiles(chosen, { already: 0 })
    expect(taken.map((f) => f.name)).toEqual(['a.png', 'c.png'])
    expect(problem).toEqual({ kind: 'bad-type', name: 'b.exe' })
  })

  it.each([
    [file('big.png', 'image/png', 11 * 1024 * 1024), 'too-large'],
    [file('none.txt', 'text/plain', 0), 'empty'],
    [file('nameless', ''), 'bad-type'],
  ])('refuses %j', (bad, kind) => {
    expect(checkFiles([bad], { already: 0 }).problem?.kind).toBe(kind)
  })

  it('counts those that were added before', () => {
    const { taken, problem } = checkFiles([file('a.png'), file('b.png')], { already: 4 })
    expect(taken).toHaveLength(1)
    expect(problem).toEqual({ kind: 'too-many' })
  })
})

describe('fileSize', () => {
  it('is given in the unit that people read', () => {
    expect([820, 12_288, 3_565_158].map(fileSize)).toEqual(['820 B', '12 KB', '3.4 MB'])
  })
})

import { describe, expect, it } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { errorCodes } from '../../core/errors.js'
import { httpErrorCodes } from '../http/http-error-codes.js'
import { variables } from './env.js'

// Documents that say what the code says are held to it here. When one of these fails, the message
// shows the lines that the document should have.

function firstColumnOf(document: string): { name: string; cells: string[] }[] {
  return readFileSync(document, 'utf8')
    .split('\n')
    .flatMap((line) => {
      const cells = line.split('|').map((cell) => cell.trim())
      const name = /^`([^`]+)`$/.exec(cells[1] ?? '')?.[1]
      return name ? [{ name, cells: cells.slice(1, -1) }] : []
    })
}

describe('docs/reference/configuration.md', () => {
  it('says of every variable what env.ts says, in the same order', () => {
    expect(firstColumnOf('docs/reference/configuration.md').map(({ cells }) => cells)).toEqual(
      Object.entries(variables).map(([name, { default: without, about }]) => [
        ...[`\`${name}\``, without, about],
      ]),
    )
  })
})

describe('.env.example', () => {
  it('names every variable, commented out, and nothing else', () => {
    const names = readFileSync('.env.example', 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '' && !line.startsWith('# '))
      .map((line) => /^#([A-Z0-9_]+)=/.exec(line)?.[1] ?? line)
    expect(names).toEqual(Object.keys(variables))
  })
})

describe('docs/reference/errors.md', () => {
  it('has a line for every code, and no other', () => {
    const documented = firstColumnOf('docs/reference/errors.md').map(({ name }) => name)
    expect([...documented].sort()).toEqual([...errorCodes, ...httpErrorCodes].sort())
  })
})

import { expect, it } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { refusalReasons } from './import-outcome.js'

it('the reference names every reason for which a file is refused, and no other', () => {
  const text = readFileSync('docs/reference/import.md', 'utf8')
  const documented = [...text.matchAll(/^\| `([a-z-]+)`/gm)].map((match) => match[1])
  expect(documented).toEqual([...refusalReasons])
})

import { describe, expect, it } from '@jest/globals'
import { marksIntoRows } from './marks-into-rows.js'

const table = '| 渠道 | 费用 |\n|---|---|\n| 柜台 | 5元 |'

describe('marks after a table', () => {
  it.each([
    ['on the next line', `${table}\n[1]`, `${table.slice(0, -1)}[1] |`],
    ['set apart', `${table}\n\n[1][2]`, `${table.slice(0, -1)}[1][2] |`],
    ['before more text', `${table}\n[1]\n\n另外`, `${table.slice(0, -1)}[1] |\n\n另外`],
  ])('go into its last cell: %s', (_, text, expected) => {
    expect(marksIntoRows(text)).toBe(expected)
  })

  it.each([`${table}\n\n另见 [1]`, '请马上挂失。\n[1]', table])('leaves %j as it is', (text) => {
    expect(marksIntoRows(text)).toBe(text)
  })
})

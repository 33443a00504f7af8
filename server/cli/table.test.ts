import { expect, it } from '@jest/globals'
import { toTable, widthOf } from './table.js'

it('counts a Chinese character as the two places that it takes', () => {
  expect(['abc', '网点', 'A座', '，'].map(widthOf)).toEqual([3, 4, 3, 2])
})

it('puts columns under one another whatever the script', () => {
  const table = toTable([
    ['青屿银行', 'x'],
    ['Lanjiang', 'y'],
    ['a', 'z'],
  ])
  expect(table.split('\n').map((line) => widthOf(line))).toEqual([11, 11, 11])
})

import { describe, expect, it } from '@jest/globals'
import { ownAddress, safeLink } from './safe-link.js'

const origin = 'https://chat.example'

describe('safeLink', () => {
  it.each([
    ['https://bank.example/a', 'https://bank.example/a'],
    ['/help?x=1', 'https://chat.example/help?x=1'],
    ['tel:95501', 'tel:95501'],
    ['javascript:alert(1)', null],
    [' java\nscript:alert(1)', null],
    ['data:text/html,<script>', null],
    ['vbscript:x', null],
    ['https://', null],
    ['', null],
    [undefined, null],
  ])('%j becomes %j', (address, safe) => {
    expect(safeLink(address, origin)).toBe(safe)
  })
})

describe('ownAddress', () => {
  it.each([
    ['/files/1', 'https://chat.example/files/1'],
    ['https://chat.example/files/1', 'https://chat.example/files/1'],
    ['https://elsewhere.example/x.png', null],
    ['data:image/png;base64,AA==', 'data:image/png;base64,AA=='],
    ['data:image/svg+xml,<svg onload=alert(1)>', null],
    ['javascript:alert(1)', null],
    [undefined, null],
  ])('%j becomes %j', (address, own) => {
    expect(ownAddress(address, origin)).toBe(own)
  })
})

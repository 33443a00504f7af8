import { describe, expect, it } from '@jest/globals'
import { keptValues } from './kept-values.js'

describe('keptValues', () => {
  it('keeps what differs, at whatever depth it differs', () => {
    const before = { name: 'Quay', hours: { mon: ['09:00'] }, city: 'Port' }
    const after = { name: 'Quay', hours: { mon: ['10:00'] }, city: 'Port', notice: null }
    expect(keptValues({ before, after }, 'branch')).toEqual({
      before: { hours: { mon: ['09:00'] }, notice: null },
      after: { hours: { mon: ['10:00'] }, notice: null },
    })
  })

  it('keeps all of what is new and of what is gone', () => {
    expect(keptValues({ after: { name: 'Wang' } }, 'staff')).toEqual({
      before: null,
      after: { name: 'Wang' },
    })
    expect(keptValues({ before: { name: 'Wang' } }, 'staff').after).toBeNull()
  })

  it('masks what identifies a person, also inside lists', () => {
    const after = {
      contacts: [{ phone: '+8613812345678', email: 'wang@example.com' }],
      identityNumber: '11010519491231002X',
    }
    const text = JSON.stringify(keptValues({ after }, 'customer'))
    expect(text).not.toMatch(/12345678|wang@|19491231/)
    expect(text).toContain('138****5678')
  })

  it('shows that a personal value changed without showing it', () => {
    const { before, after } = keptValues(
      { before: { phone: '+8613812345678' }, after: { phone: '+8613812345679' } },
      'customer',
    )
    expect([before, after]).toEqual([{ phone: '138****5678' }, { phone: '138****5679' }])
  })

  it('leaves the numbers on a branch’s door as they are', () => {
    expect(keptValues({ after: { phone: '0571-0000-0000' } }, 'branch').after).toEqual({
      phone: '0571-0000-0000',
    })
  })

  it('never keeps a secret', () => {
    const after = {
      passwordHash: 'x',
      sealedTotpSecret: 'x',
      recoveryCodes: ['x'],
      token: 'x',
      a: 1,
    }
    expect(keptValues({ after }, 'staff').after).toEqual({ a: 1 })
  })
})

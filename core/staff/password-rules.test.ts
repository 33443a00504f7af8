import { describe, expect, it } from '@jest/globals'
import { problemOfPassword } from './password-rules.js'

const person = { login: 'wang.fang@harbour.example', name: '王芳芳芳' }

describe('problemOfPassword', () => {
  it.each([
    ['elf letters', 'password/too-short'],
    ['🔒🔒🔒', 'password/too-short'],
    ['password12345', 'password/common'],
    ['PASSWORD!!!!!!', 'password/common'],
    ['Welcome2026!!', 'password/common'],
    ['qwertyuiop12', 'password/common'],
    ['aaaaaaaaaaaa', 'password/common'],
    ['abcabcabcabc', 'password/common'],
    ['wang.fang123', 'password/common'],
    ['王芳芳芳王芳芳芳王芳芳芳1', 'password/common'],
    ['ｐａｓｓｗｏｒｄ１２３４', 'password/common'],
  ])('refuses %s', (password, problem) => {
    expect(problemOfPassword(password, person)).toBe(problem)
  })

  it.each([
    'quiet lanterns drift',
    '海边的灯塔照亮每一条归途',
    'onlysmallletters',
    ' leading and trailing ',
    'x'.repeat(3) + 'long enough for anybody, and then some more of it, up to 64 and on',
  ])('takes %s, whatever kinds of signs it is made of', (password) => {
    expect(problemOfPassword(password, person)).toBeNull()
  })
})

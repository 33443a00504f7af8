import { afterAll, describe, expect, it } from '@jest/globals'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { readCaseFiles } from './read-case-files.js'

const folder = mkdtempSync(path.join(tmpdir(), 'branchline-cases-'))
afterAll(() => rmSync(folder, { recursive: true }))

function write(name: string, ...lines: string[]): string {
  const file = path.join(folder, name)
  writeFileSync(file, lines.join('\n'))
  return file
}

const head = ['name: a', 'now: 2026-11-18T10:20+08:00']

describe('readCaseFiles', () => {
  it('reads one conversation, a list with one setting, and messages', async () => {
    const one = write('one.yaml', ...head, 'turns: [{ say: 你好, after: 2h }]')
    const { conversations } = await readCaseFiles(one)
    expect(conversations).toMatchObject([
      { name: 'a', locale: 'zh-CN', line: 1, turns: [{ say: '你好', after: 7200 }] },
    ])
    const list = write(
      'list.yaml',
      ...[head[1]!, 'locale: en', 'cases:', '  - name: b', '    turns: [{ say: hi }]'],
    )
    expect((await readCaseFiles(list)).conversations).toMatchObject([
      { name: 'b', locale: 'en', line: 4, now: new Date('2026-11-18T02:20:00Z') },
    ])
    const messages = write(
      'messages.yaml',
      ...head,
      'messages: [{ say: 13800000000, expect: [{ set-slot: { a: 1, b: 2 } }, cancel] }]',
    )
    await expect(readCaseFiles(messages)).rejects.toThrow(/messages\.yaml:3: "say": /)
  })

  it('reads a command with several slots as several commands', async () => {
    const file = write(
      'slots.yaml',
      ...head,
      'messages: [{ say: x, expect: [{ set-slot: { a: 1, b: 2 } }, cancel] }]',
    )
    const { messages } = await readCaseFiles(file)
    expect(messages[0]?.messages[0]).toMatchObject({
      in: 'idle',
      expect: [
        { command: 'set-slot', fields: { slot: 'a', value: 1 } },
        { command: 'set-slot', fields: { slot: 'b', value: 2 } },
        { command: 'cancel', fields: {} },
      ],
    })
  })

  it.each<[string, string[], RegExp]>([
    ['broken YAML', [...head, 'turns: ['], /bad\.yaml:3: /],
    ['nothing', [''], /bad\.yaml:1: the file holds no case/],
    [
      'an unknown key',
      [...head, 'turns:', '  - say: a', '    expects: {}'],
      /bad\.yaml:4: .*expects/,
    ],
    [
      'a time without zone',
      ['name: a', 'now: 2026-11-18T10:20', 'turns: [{ say: a }]'],
      /:2: "now": must be a time with its zone/,
    ],
    [
      'two things in a turn',
      [...head, 'turns:', '  - say: a', '    choose: b'],
      /:4: a turn has one of/,
    ],
    [
      'an unknown command',
      [...head, 'turns:', '  - say: a', '    expect:', '      commands:', '        - cancle'],
      /:7: .*there is no command "cancle"; there are ask, cancel,/,
    ],
    [
      'a command without its part',
      [...head, 'turns:', '  - { say: a, expect: { commands: [confirm] } }'],
      /:4: .*"confirm" needs what belongs to it/,
    ],
    [
      'two commands in one',
      [
        ...head,
        'turns:',
        '  - { say: a, expect: { commands: [{ confirm: true, small-talk: thanks }] } }',
      ],
      /:4: .*one command at a time/,
    ],
    [
      'an unknown dialogue',
      [
        ...head,
        'messages:',
        '  - { say: a, expect: [ask] }',
        '  - { in: nowhere, say: a, expect: [ask] }',
      ],
      /:5: "in": there is no dialogue "nowhere"/,
    ],
    ['an unknown pattern', [...head, 'patterns: [walz]', 'turns: [{ say: a }]'], /:3: /],
    [
      'a wrong silence',
      [...head, 'turns: [{ say: a, after: long }]'],
      /:3: "after": must be a length of time/,
    ],
  ])('names file and line of %s', async (_, lines, message) => {
    await expect(readCaseFiles(write('bad.yaml', ...lines))).rejects.toThrow(message)
  })

  it('refuses a folder that is not there or holds no case', async () => {
    await expect(readCaseFiles(path.join(folder, 'nowhere'))).rejects.toThrow(/no such folder/)
    const empty = mkdtempSync(path.join(folder, 'empty-'))
    await expect(readCaseFiles(empty)).rejects.toThrow(/there is no \.yaml file/)
  })
})

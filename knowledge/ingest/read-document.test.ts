import { describe, expect, it } from '@jest/globals'
import { makeDocx, paragraph } from '../../test/support/documents/docx.js'
import { makePdf } from '../../test/support/documents/pdf.js'
import { makeZip } from '../../test/support/documents/zip.js'
import { readDocument } from './read-document.js'

async function read(name: string, content: string | Uint8Array) {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content
  const outcome = await readDocument(name, bytes)
  if (!outcome.ok) throw new Error(`${outcome.refusal.reason}: ${outcome.refusal.detail}`)
  return { format: outcome.format, ...outcome.document }
}

async function refusal(name: string, content: string | Uint8Array) {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content
  const outcome = await readDocument(name, bytes)
  return outcome.ok ? null : outcome.refusal
}

const text = (headings: string[], ...texts: string[]) => ({
  headings,
  blocks: texts.map((t) => ({ kind: 'text', text: t })),
})

describe('a document', () => {
  it('in Markdown is read by its headings, lists and tables', async () => {
    const source =
      '---\ntitle: 收费\n---\n# 卡片\n\n年费 **100** 元。\n\n- 一\n- 二\n\n## 转账\n\n|渠道|费用|\n|-|-|\n|柜台|5元|\n'
    expect(await read('a.md', source)).toEqual({
      format: 'markdown',
      title: '收费',
      content: {
        kind: 'sections',
        sections: [
          text(['卡片'], '年费 100 元。', '- 一\n- 二'),
          {
            headings: ['卡片', '转账'],
            blocks: [{ kind: 'table', text: '| 渠道 | 费用 |\n| --- | --- |\n| 柜台 | 5元 |' }],
          },
        ],
      },
    })
  })

  it('in HTML is read without scripts and what surrounds it', async () => {
    const source =
      '<title>Fees &amp; rates</title><nav>Home</nav><script>steal()</script><h1>Cards</h1><p>Free<br>for all</p><ul><li>one<li><p>two</p></ul><table><tr><th>Way<th>Fee<tr><td>Branch<td>5</table><footer>©</footer>'
    expect(await read('a.html', source)).toEqual({
      format: 'html',
      title: 'Fees & rates',
      content: {
        kind: 'sections',
        sections: [
          {
            headings: ['Cards'],
            blocks: [
              { kind: 'text', text: 'Free\nfor all' },
              { kind: 'text', text: '- one\n- two' },
              { kind: 'table', text: '| Way | Fee |\n| --- | --- |\n| Branch | 5 |' },
            ],
          },
        ],
      },
    })
  })

  it('in plain text is read by its numbered Chinese headings', async () => {
    const { content } = await read(
      'a.txt',
      '第一章 总则\n本办法适用于个人客户。\n\n一、开户\n带身份证。',
    )
    expect(content).toEqual({
      kind: 'sections',
      sections: [
        text(['第一章 总则'], '本办法适用于个人客户。'),
        text(['第一章 总则', '一、开户'], '带身份证。'),
      ],
    })
  })

  it('of questions and answers in plain text becomes pairs', async () => {
    const { content } = await read(
      'a.txt',
      '问：怎么开户？\n答：带身份证。\n到网点。\n\n问：收费吗？\n答：不收。',
    )
    expect(content).toEqual({
      kind: 'pairs',
      pairs: [
        { question: '怎么开户？', answer: '带身份证。\n到网点。', language: null },
        { question: '收费吗？', answer: '不收。', language: null },
      ],
    })
  })

  it('in Word is read by its headings', async () => {
    const docx = makeDocx(paragraph('Fees', 'Heading1') + paragraph('The card costs nothing.'))
    expect(await read('a.docx', docx)).toEqual({
      format: 'docx',
      title: null,
      content: { kind: 'sections', sections: [text(['Fees'], 'The card costs nothing.')] },
    })
  })

  it.each([
    ['with an ordinary font', undefined, 'Annual fee'],
    ['with Chinese in Unicode', 'unicode', '信用卡年费'],
    ['with Chinese in GBK', 'gbk', '年费三百元'],
  ] as const)('in PDF is read %s', async (_, chinese, line) => {
    expect((await read('a.pdf', makePdf([line], { chinese }))).content).toEqual({
      kind: 'sections',
      sections: [text([], line)],
    })
  })

  it.each([
    ['CSV', 'a.csv', '问题,答案\n"怎么,开户",带身份证\n'],
    [
      'CSV with a byte order mark and semicolons',
      'a.csv',
      '\uFEFFquestion;answer\n怎么,开户;带身份证\n',
    ],
    ['JSON lines', 'a.jsonl', '{"question":"怎么,开户","text":"带身份证"}\n\n'],
  ])('of pairs in %s becomes pairs', async (_, name, source) => {
    expect((await read(name, source)).content).toEqual({
      kind: 'pairs',
      pairs: [{ question: '怎么,开户', answer: '带身份证', language: null }],
    })
  })

  it.each([
    ['UTF-16', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('年费', 'utf16le')])],
    ['GBK', Buffer.from('c4eab7d1', 'hex')],
  ])('in %s is decoded', async (_, bytes) => {
    expect((await read('a.txt', bytes)).content).toMatchObject({ sections: [text([], '年费')] })
  })

  it('is read as what it is when its name says something else', async () => {
    expect((await read('a.docx', makePdf(['Annual fee']))).format).toBe('pdf')
    expect((await read('a.csv', '<!doctype html><p>Fee')).format).toBe('html')
    expect((await read('a.pdf', 'just a note')).format).toBe('text')
  })

  it.each([
    ['empty', 'a.txt', ''],
    ['no-text', 'a.txt', ' \n\t'],
    ['no-text', 'scan.pdf', makePdf([''])],
    ['encrypted', 'a.pdf', makePdf(['secret'], { encrypted: true })],
    ['encrypted', 'a.docx', Buffer.from('d0cf11e0a1b11ae1'.padEnd(1024, '0'), 'hex')],
    ['damaged', 'a.pdf', makePdf(['cut off']).subarray(0, 120)],
    ['damaged', 'a.docx', makeDocx(paragraph('cut off')).subarray(0, 900)],
    ['unsupported', 'a.md', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')],
    ['unsupported', 'a.exe', 'MZ but text'],
    ['unsupported', 'a.xlsx', makeZip({ 'a.txt': 'a' })],
    ['not-text', 'a.txt', Buffer.from([1, 2, 3, 0, 255, 254, 7, 8])],
    ['broken-line', 'a.csv', 'name,price\nx,1\n'],
    ['no-text', 'a.csv', 'question,answer\n'],
  ])('is refused as %s: %s', async (reason, name, content) => {
    expect(await refusal(name, content)).toMatchObject({ outcome: 'refused', reason })
  })

  it('that unpacks to far more than it weighs is refused before it is unpacked', async () => {
    const bomb = makeZip(
      { '[Content_Types].xml': '<Types/>', '_rels/.rels': '', 'word/document.xml': 'x' },
      4_000_000_000,
    )
    expect(await refusal('a.docx', bomb)).toMatchObject({
      reason: expect.stringMatching(/too-large|unsupported/),
    })
  })

  it.each([
    ['a.csv', 'question,answer\na,b\n"c,d\n', 3],
    ['a.csv', 'question,answer\na,b\nc,\n', 3],
    ['a.csv', 'question,answer\na,b,c\n', 2],
    ['a.jsonl', '{"question":"a","answer":"b"}\n{"question":"c"}\n', 2],
    ['a.jsonl', '{"question":"a","answer":"b"}\n\n["c"]\n', 3],
    ['a.jsonl', 'nonsense', 1],
  ])('of pairs that is broken names the line: %s %j', async (name, source, line) => {
    expect(await refusal(name, source)).toMatchObject({ reason: 'broken-line', line })
  })

  it('nested deeper than any page is refused at once', async () => {
    const deep = `${'<div>'.repeat(3_000_000)}Fee`
    expect(await refusal('a.html', deep)).toMatchObject({ reason: 'damaged' })
  })
})

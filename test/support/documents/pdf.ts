/**
 * A PDF as small as one can be, a line of text each page. With `chinese` its font is not embedded,
 * as older Chinese software writes it.
 */
export function makePdf(
  lines: readonly string[],
  options: { chinese?: 'unicode' | 'gbk'; encrypted?: boolean } = {},
): Buffer {
  const pages = lines.map((_, i) => `${4 + 2 * i} 0 R`)
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${pages.join(' ')}] /Count ${lines.length} >>`,
    options.chinese
      ? chineseFont(options.chinese)
      : '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...lines.flatMap((line, i) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + 2 * i} 0 R >>`,
      toStream(`BT /F1 12 Tf 50 800 Td ${toString(line, options.chinese)} Tj ET`),
    ]),
  ]
  return assemble(objects, options.encrypted ?? false)
}

const chineseFont = (encoding: 'unicode' | 'gbk') =>
  `<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /${encoding === 'unicode' ? 'UniGB-UCS2-H' : 'GBK-EUC-H'} /DescendantFonts [<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /FontDescriptor << /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >> >>] >>`

/** The few characters that tests write; Node decodes GBK and does not encode it. */
const gbk: Record<string, string> = { 年: 'c4ea', 费: 'b7d1', 三: 'c8fd', 百: 'b0d9', 元: 'd4aa' }

function toString(text: string, encoding?: 'unicode' | 'gbk'): string {
  if (!encoding) return `(${text})`
  if (encoding === 'gbk') return `<${Array.from(text, (c) => gbk[c] ?? '').join('')}>`
  return `<${Array.from(text, (c) => c.charCodeAt(0).toString(16).padStart(4, '0')).join('')}>`
}

function toStream(content: string): string {
  return `<< /Length ${content.length} >>\nstream\n${content}\nendstream`
}

function assemble(objects: string[], encrypted: boolean): Buffer {
  let text = '%PDF-1.4\n'
  const offsets = objects.map((object, i) => {
    const offset = text.length
    text += `${i + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  // Keys that fit no password: whoever opens it is asked for one.
  const key = 'ab'.repeat(32)
  const encryption = encrypted
    ? ` /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${key}> /U <${key}> >> /ID [<${key}> <${key}>]`
    : ''
  const start = text.length
  const table = offsets.map((o) => `${String(o).padStart(10, '0')} 00000 n \n`).join('')
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`
  text += `trailer << /Size ${objects.length + 1} /Root 1 0 R${encryption} >>\nstartxref\n${start}\n%%EOF\n`
  return Buffer.from(text, 'latin1')
}

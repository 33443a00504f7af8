/**
 * The character maps that PDF files name instead of bringing along, as older Chinese, Japanese and
 * Korean software writes them. Adobe's own lead from codes to glyph numbers and from there to Unicode;
 * nothing is drawn here, so ours use the Unicode value itself as the glyph number. That needs no data.
 */
export class PdfCharacterMaps {
  async fetch({ name }: { name: string }): Promise<{ cMapData: Uint8Array; isCompressed: false }> {
    return { cMapData: new TextEncoder().encode(characterMap(name)), isCompressed: false }
  }
}

const encodings: [RegExp, string][] = [
  [/^(GBK|GBpc|GB)/, 'gbk'],
  [/^(B5pc|ETen|ETenms|HKscs)/, 'big5'],
  [/^(90ms|90pv|83pv|90msp)/, 'shift_jis'],
  [/^KSC/, 'euc-kr'],
]

function characterMap(name: string): string {
  // From glyph number to Unicode: the same number.
  if (/^Adobe-.*-UCS2$/.test(name))
    return wrap('<0000> <FFFF>', '1 beginbfrange\n<0000> <FFFF> <0000>\nendbfrange')
  const encoding = encodings.find(([pattern]) => pattern.test(name))?.[1]
  if (encoding) return multiByteMap(encoding)
  // Uni…-UCS2 and Uni…-UTF16: the codes are Unicode.
  return wrap('<0000> <FFFF>', '1 begincidrange\n<0000> <FFFF> 0\nendcidrange')
}

const built = new Map<string, string>()

function multiByteMap(encoding: string): string {
  const known = built.get(encoding)
  if (known) return known
  const decoder = new TextDecoder(encoding)
  const characters: string[] = []
  for (let code = 0x8140; code <= 0xfefe; code++) {
    const text = decoder.decode(Uint8Array.of(code >> 8, code & 0xff))
    if (text.length === 1 && text !== '\ufffd')
      characters.push(`<${code.toString(16)}> ${text.charCodeAt(0)}`)
  }
  const body = [
    '1 begincidrange\n<00> <80> 0\nendcidrange',
    `${characters.length} begincidchar\n${characters.join('\n')}\nendcidchar`,
  ]
  const map = wrap('<00> <80>\n<8140> <FEFE>', body.join('\n'))
  built.set(encoding, map)
  return map
}

function wrap(codes: string, body: string): string {
  const count = codes.split('\n').length
  return `begincmap\n${count} begincodespacerange\n${codes}\nendcodespacerange\n${body}\nendcmap\n`
}

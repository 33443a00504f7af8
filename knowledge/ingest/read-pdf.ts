import { refuse, type ReadOutcome } from './parsed-document.js'
import { PdfCharacterMaps } from './pdf-character-maps.js'
import { readPlainText } from './read-plain-text.js'

const pdfOptions = { verbosity: 0, CMapReaderFactory: PdfCharacterMaps, useWorkerFetch: false }

/** The text layer of a PDF, page by page. Pictures of text are not read. */
export async function readPdf(bytes: Uint8Array): Promise<ReadOutcome> {
  // Loaded on first use: it is large, and most installations import no PDF while they run.
  const { extractText, getDocumentProxy } = await import('unpdf')
  try {
    // The library takes the bytes away from whoever gives them.
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes), pdfOptions))
    const lines = text.map(tidyPage).join('\n\n')
    if (lines.trim().length < 2 * text.length)
      return refuse('no-text', 'The PDF has no text in it; it may be a scan.')
    const document = readPlainText(lines)
    return { ok: true, format: 'pdf', document }
  } catch (error) {
    const name = error instanceof Error ? error.name : ''
    if (name === 'PasswordException') return refuse('encrypted', 'The PDF asks for a password.')
    return refuse(
      'damaged',
      'The PDF cannot be read: ' + (error instanceof Error ? error.message : ''),
    )
  }
}

// Chinese is set without spaces; a PDF often has one between any two pieces that were placed apart.
function tidyPage(page: string): string {
  return page
    .replace(/(?<=[\p{Script=Han}，。；：、（）]) +(?=[\p{Script=Han}，。；：、（）])/gu, '')
    .replace(/[ \t]+/g, ' ')
}

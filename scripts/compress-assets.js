import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

const compressible = /\.(js|css|html|svg|json|webmanifest)$/
/** Bytes below which a packet is a packet. */
const worthwhile = 1_000

/** Puts a `.br` and a `.gz` beside each text file, so that the server never compresses anything itself. */
export function compressAssets(folder) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  for (const entry of entries.filter((e) => e.isFile() && compressible.test(e.name))) {
    const file = path.join(entry.parentPath, entry.name)
    const content = readFileSync(file)
    if (content.length < worthwhile) continue
    const params = {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
    }
    writeFileSync(`${file}.br`, brotliCompressSync(content, { params }))
    writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }))
  }
}

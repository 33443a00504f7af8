import type { RequestHandler } from 'express'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

const encodings = [
  { encoding: 'br', ending: '.br' },
  { encoding: 'gzip', ending: '.gz' },
] as const

/**
 * What was built for browsers; `pages` has each page's file by its address. Files under /assets carry a
 * hash of their content in their name and are kept for ever; a page is asked for each time. Compressed
 * when built, not here, and read once: a build beside a running server changes nothing under it.
 */
export function staticPage({
  folder,
  pages = { '/': 'index.html' },
}: {
  folder: string
  pages?: Record<string, string>
}): RequestHandler {
  const files = readFiles(folder)
  return (req, res, next) => {
    if (req.method !== 'GET' && req.method !== 'HEAD') return next()
    const name = pages[req.path] ?? req.path.slice(1)
    const plain = files.get(name)
    if (!plain || isCompressed(name)) return next()
    // A page has one address, and no other page is there by its file's name.
    if (name.endsWith('.html') && pages[req.path] === undefined) return next()
    const accepted = encodings.find(
      ({ encoding, ending }) => files.has(name + ending) && req.acceptsEncodings(encoding),
    )
    res.type(path.extname(name))
    res.vary('Accept-Encoding')
    if (accepted) res.set('Content-Encoding', accepted.encoding)
    res.set('Cache-Control', cachingOf(name))
    res.send(accepted ? files.get(name + accepted.ending) : plain)
  }
}

function cachingOf(name: string): string {
  return name.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache'
}

function isCompressed(name: string): boolean {
  return encodings.some(({ ending }) => name.endsWith(ending))
}

/** Only what was there at the start is served: no address can name anything else. */
function readFiles(folder: string): Map<string, Buffer> {
  if (!existsSync(folder)) return new Map()
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  return new Map(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .map((file) => [path.relative(folder, file).split(path.sep).join('/'), readFileSync(file)]),
  )
}

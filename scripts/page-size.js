import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

// What a phone loads before the customer's page works: the HTML and all that it names. Fails above
// the budget. Needs `npm run build` first.

export const budgetBytes = 150_000
const page = path.join(fileURLToPath(import.meta.url), '../../dist/web')

/** The files of the first load with their gzipped sizes. */
export function firstLoad(folder) {
  const html = readFileSync(path.join(folder, 'index.html'), 'utf8')
  const named = [...html.matchAll(/(?:src|href)="\/(assets\/[^"]+)"/g)].map(([, name]) => name)
  return ['index.html', ...named].map((name) => ({
    name,
    bytes: gzipSync(readFileSync(path.join(folder, name))).length,
  }))
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const files = firstLoad(page)
  const total = files.reduce((sum, { bytes }) => sum + bytes, 0)
  for (const { name, bytes } of files) console.log(`${kilobytes(bytes).padStart(9)}  ${name}`)
  console.log(`${kilobytes(total).padStart(9)}  in all, of ${kilobytes(budgetBytes)}, gzipped`)
  if (total > budgetBytes) process.exitCode = 1
}

function kilobytes(bytes) {
  return `${(bytes / 1000).toFixed(1)} kB`
}

import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder with package.json: the same for the sources and for what is built from them into dist/. */
export const projectRoot = findRoot(path.dirname(fileURLToPath(import.meta.url)))

function findRoot(folder: string): string {
  if (existsSync(path.join(folder, 'package.json'))) return folder
  const parent = path.dirname(folder)
  if (parent === folder) throw new Error('package.json is missing')
  return findRoot(parent)
}

export function readVersion(): string {
  const file = readFileSync(path.join(projectRoot, 'package.json'), 'utf8')
  return (JSON.parse(file) as { version: string }).version
}

import { readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import type { DocumentSource } from './import-document.js'

/**
 * The files that a path stands for: itself, or everything under a folder, named relative to it with
 * `/`. Hidden files are left out.
 */
export async function listDocuments(
  file: string,
): Promise<Extract<DocumentSource, { path: string }>[]> {
  if (!(await stat(file)).isDirectory()) return [{ name: path.basename(file), path: file }]
  const entries = await readdir(file, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(file, path.join(entry.parentPath, entry.name)))
    .map((name) => ({ name: name.split(path.sep).join('/'), path: path.join(file, name) }))
    .filter(({ name }) => !name.split('/').some((part) => part.startsWith('.')))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}

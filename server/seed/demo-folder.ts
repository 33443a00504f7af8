import { existsSync } from 'node:fs'
import path from 'node:path'

/** The demo that comes with the product; found from the sources and from the build alike. */
export function demoFolder(): string {
  let folder = import.meta.dirname
  while (!existsSync(path.join(folder, 'demo', 'organisation.yaml'))) {
    const above = path.dirname(folder)
    if (above === folder) throw new Error('This installation came without its demo folder.')
    folder = above
  }
  return path.join(folder, 'demo')
}

import { createHash } from 'node:crypto'
import { transformSync, version } from 'esbuild'

const options = { format: 'esm', target: 'es2023', sourcemap: 'inline', jsx: 'automatic' }

/** Jest transformer: strips types with esbuild, keeps ES modules as they are. */
export default {
  process(source, file) {
    const loader = file.endsWith('x') ? 'tsx' : 'ts'
    return { code: transformSync(source, { ...options, loader, sourcefile: file }).code }
  },
  getCacheKey(source, file) {
    return createHash('sha256').update([version, file, source].join('\0')).digest('hex')
  },
}

import { createHash } from 'node:crypto'
import {
  existsSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  mkdirSync,
  mkdtempSync,
  cpSync,
} from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

// Builds the product into dist/: server code file by file with esbuild (types are checked by
// `npm run types`), the customer's page with Vite.
//   node scripts/build.js            everything
//   node scripts/build.js server     only the server

const root = path.resolve(fileURLToPath(import.meta.url), '../..')
const dist = path.join(root, 'dist')
const stampFile = path.join(dist, '.stamp')
const serverFolders = ['core', 'knowledge', 'dialogs', 'bot', 'adapters', 'server']

/** Builds when a source is newer or other than what dist/ was made from. */
export async function buildIfStale() {
  const stamp = sourceStamp()
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return
  process.stderr.write('Building once, this takes a few seconds…\n')
  await build()
}

export async function build(part = 'all') {
  const stamp = sourceStamp()
  rmSync(stampFile, { force: true })
  await buildServer()
  if (part === 'all') {
    await buildWeb()
    writeFileSync(stampFile, stamp)
  }
}

async function buildServer() {
  const { build: esbuild } = await import('esbuild')
  for (const folder of serverFolders)
    rmSync(path.join(dist, folder), { recursive: true, force: true })
  const files = serverFolders.flatMap((folder) => listFiles(path.join(root, folder)))
  await esbuild({
    entryPoints: files.filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts')),
    outdir: dist,
    outbase: root,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    sourcemap: true,
    logLevel: 'error',
  })
  for (const file of files.filter((f) => !/\.tsx?$/.test(f))) copy(file)
}

/** Built aside and then put in its place, so that a server that starts meanwhile finds a whole page. */
async function buildWeb() {
  const config = path.join(root, 'web/vite.config.ts')
  if (!existsSync(config)) return
  const { build: viteBuild } = await import('vite')
  const { compressAssets } = await import('./compress-assets.js')
  const aside = mkdtempSync(path.join(dist, 'web-'))
  try {
    await forCustomers(() =>
      viteBuild({ configFile: config, logLevel: 'error', build: { outDir: aside } }),
    )
    compressAssets(aside)
    rmSync(path.join(dist, 'web'), { recursive: true, force: true })
    renameSync(aside, path.join(dist, 'web'))
  } finally {
    rmSync(aside, { recursive: true, force: true })
  }
}

/** Vite and React go by NODE_ENV: under tests or a developer's setting the page would be twice as large. */
async function forCustomers(work) {
  const before = process.env.NODE_ENV
  process.env.NODE_ENV = 'production'
  try {
    await work()
  } finally {
    if (before === undefined) delete process.env.NODE_ENV
    else process.env.NODE_ENV = before
  }
}

function copy(file) {
  const target = path.join(dist, path.relative(root, file))
  mkdirSync(path.dirname(target), { recursive: true })
  cpSync(file, target)
}

function sourceStamp() {
  const hash = createHash('sha256')
  const inputs = [...serverFolders, 'web', 'scripts'].flatMap((folder) =>
    listFiles(path.join(root, folder)),
  )
  for (const file of [...inputs, path.join(root, 'package-lock.json')].filter(
    (f) => !f.endsWith('.test.ts'),
  )) {
    const { mtimeMs, size } = statSync(file)
    hash.update(`${path.relative(root, file)} ${mtimeMs} ${size}\n`)
  }
  return hash.digest('hex')
}

function listFiles(folder) {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort()
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await build(process.argv[2])

import { spawn } from 'node:child_process'
import { existsSync, watch } from 'node:fs'
import path from 'node:path'
import { clearTimeout, setTimeout } from 'node:timers'
import { fileURLToPath } from 'node:url'
import { createServer } from 'vite'
import { build } from './build.js'

// Develops the product: the page on Vite's server, which reloads it, and the server itself, rebuilt
// and started again whenever one of its files is saved.

const root = path.resolve(fileURLToPath(import.meta.url), '../..')
const folders = ['core', 'knowledge', 'dialogs', 'bot', 'adapters', 'server', 'demo']
const start = `import('./dist/server/cli/main.js').then(({ main }) => main(['node', 'branchline', 'serve']))`
const quietMs = 200

let server = null
let timer
let restarting = Promise.resolve()

const page = await createServer({ configFile: path.join(root, 'web/vite.config.ts') })
await page.listen()
await restart()
for (const folder of folders.map((name) => path.join(root, name)).filter(existsSync))
  watch(folder, { recursive: true }, (_event, file) => {
    if (file?.endsWith('.test.ts')) return
    clearTimeout(timer)
    timer = setTimeout(() => (restarting = restarting.then(restart)), quietMs)
  })
page.printUrls()

for (const signal of ['SIGINT', 'SIGTERM'])
  process.once(signal, async () => {
    await Promise.all([page.close(), stop()])
    process.exit()
  })

async function restart() {
  try {
    await build('server')
  } catch {
    // esbuild has said what is wrong; the last good server goes on.
    return
  }
  await stop()
  server = spawn(process.execPath, ['--input-type=module', '--eval', start], {
    cwd: root,
    stdio: 'inherit',
  })
}

/** Ends the server and waits for it: it has to give up the data folder. */
async function stop() {
  if (!server || server.exitCode !== null) return
  const ended = new Promise((resolve) => server.once('exit', resolve))
  server.kill('SIGTERM')
  await ended
}

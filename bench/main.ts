import { benchIdleSockets } from './idle-sockets.js'
import { report, type Figure } from './report.js'
import { startBenchServices, type BenchServices } from './services.js'
import { benchStart } from './start.js'
import { benchTurns } from './turns.js'

// npm run bench [-- part …]: all parts, or some of them.

const parts: Record<string, (services: BenchServices) => Promise<Figure[]>> = {
  turns: benchTurns,
  start: benchStart,
  'idle-sockets': benchIdleSockets,
}

const chosen = process.argv.slice(2)
const unknown = chosen.find((name) => !(name in parts))
if (unknown !== undefined) {
  process.stderr.write(`no part "${unknown}"; there are: ${Object.keys(parts).join(', ')}\n`)
  process.exit(2)
}

const services = await startBenchServices()
const figures: Figure[] = []
try {
  for (const [name, run] of Object.entries(parts)) {
    if (chosen.length > 0 && !chosen.includes(name)) continue
    process.stderr.write(`${name}…\n`)
    figures.push(...(await run(services)))
  }
} finally {
  await services.stop()
}
report(figures)
process.exit(0)

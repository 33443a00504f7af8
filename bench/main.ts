import { benchIdleSockets } from './idle-sockets.js'
import { benchIntents } from './intents.js'
import { report, type Figure, type Measured } from './report.js'
import { benchRetrieval } from './retrieval.js'
import { startBenchServices, type BenchServices } from './services.js'
import { benchStart } from './start.js'
import { benchTurns } from './turns.js'

// npm run bench [-- part …]: all parts, or some of them. What follows a flag belongs to the part.

const parts: Record<string, (services: BenchServices) => Promise<Figure[]>> = {
  turns: benchTurns,
  retrieval: benchRetrieval,
  start: benchStart,
  'idle-sockets': benchIdleSockets,
  intents: benchIntents,
}

const given = process.argv.slice(2)
const flags = given.findIndex((argument) => argument.startsWith('--'))
const chosen = flags < 0 ? given : given.slice(0, flags)
const unknown = chosen.find((name) => !(name in parts))
if (unknown !== undefined) {
  process.stderr.write(`no part "${unknown}"; there are: ${Object.keys(parts).join(', ')}\n`)
  process.exit(2)
}

const services = await startBenchServices()
const measured: Measured[] = []
try {
  for (const [name, run] of Object.entries(parts)) {
    if (chosen.length > 0 && !chosen.includes(name)) continue
    process.stderr.write(`${name}…\n`)
    measured.push({ part: name, figures: await run(services) })
  }
} finally {
  await services.stop()
}
report(measured)
process.exit(0)

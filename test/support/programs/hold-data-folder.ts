import { lockDataFolder } from '../../../adapters/postgres/data-folder-lock.js'

// Takes the lock of the folder in its argument when told by a line on its input, prints the outcome, and stays.
const folder = process.argv[2]
if (!folder) throw new Error('which folder?')
process.stdout.write('ready\n')
process.stdin.once('data', () => {
  void lockDataFolder(folder).then(async (outcome) => {
    if (outcome.ok) await outcome.lock.update({ url: 'http://127.0.0.1:1', controlToken: 'secret' })
    process.stdout.write(`${JSON.stringify({ ok: outcome.ok, pid: process.pid })}\n`)
  })
})

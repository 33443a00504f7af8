#!/usr/bin/env -S node --max-semi-space-size=32
import { existsSync } from 'node:fs'

// A clean clone has no dist/ yet; an image built for production has no sources any more.
if (existsSync(new URL('../scripts/build.js', import.meta.url))) {
  const { buildIfStale } = await import('../scripts/build.js')
  await buildIfStale()
}
const { main } = await import('../dist/server/cli/main.js')
await main(process.argv)

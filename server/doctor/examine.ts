import type { Config } from '../config/config.js'
import type { LoadedConfig } from '../config/load-config.js'
import { checkDatabase } from './check-database.js'
import { checkDataFolder, checkPort } from './check-machine.js'
import { checkKeys } from './check-keys.js'
import type { Finding } from './finding.js'
import { checkModels, checkRedis } from './check-services.js'

/** Looks at everything that a start would need, and changes nothing. */
export async function examine(loaded: LoadedConfig): Promise<Finding[]> {
  const node = checkNode()
  if (!loaded.ok) {
    const wrong = loaded.problems.map(({ variable, problem }): Finding => ({
      check: variable,
      state: 'failed',
      detail: problem,
    }))
    return [node, ...wrong]
  }
  const settings = { config: loaded.config, secrets: loaded.secrets }
  const found = await Promise.all([
    checkDataFolder(settings),
    checkDatabase(settings),
    checkKeys(settings),
    checkRedis(settings),
    checkPort(settings),
    checkModels(settings),
  ])
  return [
    node,
    { check: 'configuration', state: 'ok', detail: describe(loaded.config) },
    ...found.flat(),
  ]
}

function describe({ database, redis, s3 }: Config): string {
  const parts = [database.kind, redis ? 'redis' : 'one node', s3 ? 's3' : 'files in a folder']
  return parts.join(', ')
}

function checkNode(): Finding {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const ok = major > 20 || (major === 20 && minor >= 19)
  return {
    check: 'node',
    state: ok ? 'ok' : 'failed',
    detail: `${process.version}, 20.19 or newer`,
  }
}

import type { Config, Secrets } from '../config/config.js'
import { readEnv, readTerminalLocale, type Env } from '../config/env.js'
import { loadConfig } from '../config/load-config.js'
import { CommandProblem } from './command-problem.js'
import { cliTextsOf, type CliTexts } from './texts/index.js'

export interface Settings {
  config: Config
  secrets: Secrets
  /** The variables that were set. */
  env: Env
  texts: CliTexts
}

/**
 * What the environment and a command's options say.
 *
 * @throws CommandProblem naming every variable that is wrong.
 */
export function readSettings(options: Env = {}): Settings {
  const texts = cliTextsOf(readTerminalLocale())
  const given = Object.entries(options).filter(([, value]) => value !== undefined)
  const env: Env = { ...readEnv(), ...Object.fromEntries(given) }
  const loaded = loadConfig(env)
  if (!loaded.ok) {
    const lines = loaded.problems.map(({ variable, problem }) => `  ${variable} ${problem}`)
    throw new CommandProblem([texts.configProblems, ...lines].join('\n'), 2)
  }
  return { config: loaded.config, secrets: loaded.secrets, env, texts }
}

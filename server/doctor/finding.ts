import type { Config, Secrets } from '../config/config.js'

export interface Finding {
  check: string
  /** `warning`: works, and somebody should look at it. */
  state: 'ok' | 'warning' | 'failed'
  detail: string
}

export interface Settings {
  config: Config
  secrets: Secrets
}

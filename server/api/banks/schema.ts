import type { Localised } from '../../../core/locale.js'

/** `GET /api/banks`: whose chats there are, and where their branches stand. */
export interface BanksAnswer {
  banks: {
    id: string
    name: Localised
    shortName: Localised
    /** `#RRGGBB`. */
    brandColour: string
    hotline: string
    branches: { id: string; name: Localised; city: Localised; address: Localised; phone: string }[]
  }[]
}

import type { Branch } from '../../../core/branches/index.js'
import type { Bank } from '../../../core/organisation/index.js'
import type { BanksAnswer } from './schema.js'

export function presentBanks(banks: Bank[], branches: Branch[]): BanksAnswer {
  return {
    banks: banks.map(({ id, name, shortName, brandColour, hotline }) => ({
      ...{ id, name, shortName, brandColour, hotline },
      branches: branches.filter(({ bankId }) => bankId === id).map(presentBranch),
    })),
  }
}

function presentBranch({ id, name, city, address, phone }: Branch) {
  return { id, name, city, address, phone }
}

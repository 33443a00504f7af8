import type { Command } from '../commands.js'
import type { Flow } from '../flow.js'
import { personalSlotTypes } from '../slot-values.js'
import { masked } from './describe-value.js'

/** The same commands as they may be written down: what identifies a person is masked. */
export function concealPersonal(commands: readonly Command[], flows: readonly Flow[]): Command[] {
  const isPersonal = (slot: string) =>
    flows.some(({ slots }) => slots[slot] && personalSlotTypes.has(slots[slot].type))
  const conceal = (slot: string, value: unknown) =>
    isPersonal(slot) && typeof value === 'string' ? masked(value) : value
  return commands.map((command) => {
    switch (command.command) {
      case 'set-slot':
      case 'correct-slot':
        return { ...command, value: conceal(command.slot, command.value) }
      case 'start-flow': {
        const values = Object.entries(command.values)
        return {
          ...command,
          values: Object.fromEntries(values.map(([slot, value]) => [slot, conceal(slot, value)])),
        }
      }
      default:
        return command
    }
  })
}

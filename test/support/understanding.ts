import { createLocalUnderstander } from '../../bot/understanding/local/local-understander.js'
import type { MessageToUnderstand } from '../../bot/understanding/understanding.js'
import type { Command, DialogueView, Vocabulary } from '../../dialogs/index.js'
import { exampleFlows } from './example-flows/index.js'

const coordinates = { latitude: 34.2, longitude: 108.9, system: 'GCJ-02' } as const

export const examplePlaces = {
  tower: { name: '钟楼', coordinates },
  station: { name: '北站', coordinates },
}

export const exampleVocabulary: Vocabulary = {
  branches: [
    { id: 'gaoxin', names: ['高新支行', '高新区支行', 'Gaoxin branch', 'High-tech branch'] },
    { id: 'nandajie', names: ['南大街支行', '南大街网点', 'South Street branch'] },
    { id: 'chengnan', names: ['城南支行', 'South Gate branch'] },
  ],
  services: [
    { id: 'fx', names: ['换外汇', '外币兑换', 'foreign exchange'] },
    { id: 'corporate', names: ['对公业务', 'corporate accounts'] },
  ],
  products: [
    { id: 'quick', names: ['小微快贷', 'Quick Loan'] },
    { id: 'home', names: ['安居贷', 'Home Loan'] },
  ],
  places: [
    { place: examplePlaces.tower, names: ['钟楼', 'Bell Tower'] },
    { place: examplePlaces.station, names: ['北站', '北客站', 'North Station'] },
  ],
}

export function aView(view: Partial<DialogueView> = {}): DialogueView {
  return { question: null, offered: [], stack: [], ended: null, ...view }
}

/** A Wednesday morning in Shanghai. */
export function aMessage(
  text: string,
  {
    dialogue,
    ...more
  }: Partial<Omit<MessageToUnderstand, 'dialogue'>> & { dialogue?: Partial<DialogueView> } = {},
): MessageToUnderstand {
  return {
    text,
    locale: /\p{Script=Han}/u.test(text) ? 'zh-CN' : 'en',
    now: new Date('2026-11-18T10:20:00+08:00'),
    zone: 'Asia/Shanghai',
    vocabulary: exampleVocabulary,
    personal: [],
    location: null,
    ...more,
    dialogue: aView(dialogue),
  }
}

/** The view when a slot was asked for. */
export function asking(
  flow: string,
  slot: string,
  values: Record<string, unknown> = {},
): DialogueView {
  return aView({
    question: { kind: 'slot', flow, slot },
    stack: [{ flow, values, skipped: [] }],
  })
}

let local: ReturnType<typeof createLocalUnderstander> | undefined

/** What the example flows' understander makes of a text. */
export async function heard(text: string, dialogue?: Partial<DialogueView>): Promise<Command[]> {
  return (await exampleUnderstander().understand(aMessage(text, { dialogue }))).commands
}

export function exampleUnderstander() {
  return (local ??= createLocalUnderstander({ flows: exampleFlows, examples: [] }))
}

// Commands, briefly.

export const set = (slot: string, value: unknown): Command => {
  return { command: 'set-slot', slot, value }
}
export const correct = (slot: string, value: unknown): Command => {
  return { command: 'correct-slot', slot, value }
}
export const start = (flow: string, values: Record<string, unknown> = {}): Command => {
  return { command: 'start-flow', flow, values }
}
export const ask = (question: string): Command => ({ command: 'ask', question })
export const confirm = (yes: boolean): Command => ({ command: 'confirm', yes })
export const talk = (kind: Extract<Command, { command: 'small-talk' }>['kind']): Command => {
  return { command: 'small-talk', kind }
}
export const unclear = (problem?: Extract<Command, { command: 'unclear' }>['problem']): Command => {
  return problem ? { command: 'unclear', problem } : { command: 'unclear' }
}

export const money = (amount: string, more = {}) => {
  return { amount, currency: 'CNY', approximate: false, ...more }
}

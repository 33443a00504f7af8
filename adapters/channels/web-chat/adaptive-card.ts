import type {
  BranchCard,
  CardAction,
  Choice,
  FactCard,
  FormLink,
  LabelledText,
  PlaceOnMap,
  ProductCard,
  ReplyPart,
  Table,
} from '../../../core/conversations/index.js'
import { channelTextsOf, type ChannelTexts } from '../texts/index.js'

/** What our own page draws in its own way. */
export type OwnCard = ReplyPart | ChoiceList

/** More choices than clients have room for as buttons under the conversation. */
export interface ChoiceList {
  kind: 'choices'
  choices: Choice[]
}

/** A card for any client, with what it shows under `branchline` for our own page. */
export function toAdaptiveCard(card: OwnCard) {
  const { body, actions } = draw(card)
  return {
    contentType: 'application/vnd.microsoft.card.adaptive',
    content: {
      $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
      type: 'AdaptiveCard',
      version: '1.5',
      body,
      ...(actions.length > 0 ? { actions } : {}),
      branchline: card,
    },
  }
}

interface Drawing {
  body: object[]
  actions: object[]
}

function draw(card: OwnCard): Drawing {
  switch (card.kind) {
    case 'product':
      return drawProduct(card)
    case 'branch':
      return drawBranch(card)
    case 'facts':
      return drawFacts(card)
    case 'table':
      return drawTable(card)
    case 'place':
      return drawPlace(card)
    case 'form':
      return drawForm(card)
    case 'choices':
      return drawChoices(card)
  }
}

function drawProduct(card: ProductCard): Drawing {
  const { keyFigure, risk } = card
  // The risk has a line of its own, and may be among the facts.
  const others = card.facts.filter(({ value }) => !risk || !value.startsWith(risk.level))
  const facts = risk ? [...others, { label: risk.level, value: risk.label }] : others
  return {
    body: [
      title(card.name),
      ...(keyFigure ? [figure(keyFigure.value), subtle(keyFigure.label)] : []),
      subtle(card.summary),
      ...factSet(facts),
      ...(card.reasons ?? []).map((reason) => paragraph(`✓ ${reason}`)),
      ...card.disclosures.map(smallPrint),
    ],
    actions: [say(card.action)],
  }
}

function drawBranch(card: BranchCard): Drawing {
  const t = textsInLanguageOf(card.address)
  const status = card.distance ? `${card.status} · ${card.distance}` : card.status
  const told = card.facts.map(({ value }) => value)
  const reach = [
    { label: t.address, value: card.address },
    { label: t.phone, value: card.phone },
  ].filter(({ value }) => !told.includes(value))
  return {
    body: [title(card.name), paragraph(status), ...factSet([...card.facts, ...reach])],
    actions: [...(card.mapUrl ? [open(t.openMap, card.mapUrl)] : []), say(card.action)],
  }
}

function drawFacts(card: FactCard): Drawing {
  return {
    body: [
      title(card.title),
      ...(card.subtitle ? [subtle(card.subtitle)] : []),
      ...factSet(card.facts),
    ],
    actions: card.actions.map(say),
  }
}

function drawTable(table: Table): Drawing {
  const cell = (text: string, column: number, isHead: boolean) => ({
    type: 'TableCell',
    items: [
      {
        ...paragraph(text),
        ...(isHead ? { weight: 'bolder' } : {}),
        horizontalAlignment: table.columns[column]?.align === 'end' ? 'right' : 'left',
      },
    ],
  })
  const row = (texts: string[], isHead: boolean) => ({
    type: 'TableRow',
    cells: texts.map((text, column) => cell(text, column, isHead)),
  })
  const labels = table.columns.map(({ label }) => label)
  return {
    body: [
      title(table.title),
      {
        type: 'Table',
        firstRowAsHeader: true,
        columns: table.columns.map(() => ({ width: 1 })),
        rows: [row(labels, true), ...table.rows.map((texts) => row(texts, false))],
      },
      ...(table.note ? [smallPrint(table.note)] : []),
    ],
    actions: [],
  }
}

function drawPlace({ name, address, mapUrl }: PlaceOnMap): Drawing {
  return {
    body: [title(name), paragraph(address)],
    actions: [open(textsInLanguageOf(address).openMap, mapUrl)],
  }
}

function drawForm(form: FormLink): Drawing {
  return {
    body: form.description ? [title(form.title), paragraph(form.description)] : [title(form.title)],
    actions: [open(form.title, form.url)],
  }
}

function drawChoices({ choices }: ChoiceList): Drawing {
  return { body: [], actions: choices.map((one) => say(toAction(one))) }
}

function toAction({ label, say }: Choice): CardAction {
  return { title: label, value: say ?? label }
}

function title(text: string): object {
  return { ...paragraph(text), weight: 'bolder', size: 'medium' }
}

function figure(text: string): object {
  return { ...paragraph(text), weight: 'bolder', size: 'extraLarge', spacing: 'small' }
}

function subtle(text: string): object {
  return { ...paragraph(text), isSubtle: true, spacing: 'none' }
}

function smallPrint(text: string): object {
  return { ...paragraph(text), isSubtle: true, size: 'small' }
}

function paragraph(text: string) {
  return { type: 'TextBlock', text, wrap: true }
}

function factSet(facts: LabelledText[]): object[] {
  if (facts.length === 0) return []
  return [{ type: 'FactSet', facts: facts.map(({ label, value }) => ({ title: label, value })) }]
}

/** Data that is a text is said in the customer's name, and seen to be. */
function say({ title, value }: CardAction): object {
  return { type: 'Action.Submit', title, data: value }
}

function open(title: string, url: string): object {
  return { type: 'Action.OpenUrl', title, url }
}

/** A stored message does not name its language; its words show it. */
function textsInLanguageOf(words: string): ChannelTexts {
  return channelTextsOf(/\p{Script=Han}/u.test(words) ? 'zh-CN' : 'en')
}

import type { Attachment } from 'botbuilder-core'
import type { CardHint } from './card-hints.js'

/** A card for any client, with the facts beside it for our own page. */
export function toAdaptiveCard(hint: CardHint): Attachment {
  return {
    contentType: 'application/vnd.microsoft.card.adaptive',
    content: {
      $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
      type: 'AdaptiveCard',
      version: '1.5',
      body: [
        { type: 'TextBlock', text: hint.name, weight: 'bolder', size: 'medium', wrap: true },
        ...headOf(hint),
        {
          type: 'FactSet',
          facts: factsOf(hint).map(({ label, value }) => ({ title: label, value })),
        },
        ...small(hint.kind === 'product' ? hint.disclosures : []),
      ],
      actions: [
        {
          type: 'Action.Submit',
          title: hint.action.title,
          data: { say: hint.action.value },
        },
      ],
      branchline: hint,
    },
  }
}

function headOf(hint: CardHint): object[] {
  if (hint.kind === 'branch') return [{ type: 'TextBlock', text: hint.status, wrap: true }]
  if (!hint.keyFigure) return []
  const { label, value } = hint.keyFigure
  return [
    { type: 'TextBlock', text: value, size: 'extraLarge', weight: 'bolder', spacing: 'small' },
    { type: 'TextBlock', text: label, isSubtle: true, spacing: 'none', wrap: true },
  ]
}

function factsOf(hint: CardHint): { label: string; value: string }[] {
  if (hint.kind === 'product' && hint.risk) {
    return [...hint.facts, { label: hint.risk.level, value: hint.risk.label }]
  }
  return hint.facts
}

function small(texts: string[]): object[] {
  return texts.map((text) => ({
    type: 'TextBlock',
    text,
    size: 'small',
    isSubtle: true,
    wrap: true,
  }))
}

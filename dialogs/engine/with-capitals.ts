import type { LabelledText, Reply, ReplyPart } from '../../core/conversations/index.js'

/** Labels and titles stand alone and begin with a capital; the same words in a sentence have none. */
export function withCapitals(reply: Reply): Reply {
  const { choices, parts } = reply
  return {
    ...reply,
    ...(choices
      ? { choices: choices.map((one) => ({ ...one, label: capitalised(one.label) })) }
      : {}),
    ...(parts ? { parts: parts.map(headed) } : {}),
  }
}

function headed(part: ReplyPart): ReplyPart {
  switch (part.kind) {
    case 'product':
    case 'branch':
      return { ...part, facts: labelled(part.facts) }
    case 'facts':
      return { ...part, title: capitalised(part.title), facts: labelled(part.facts) }
    case 'table':
      return { ...part, title: capitalised(part.title), columns: labelled(part.columns) }
    case 'form':
      return { ...part, title: capitalised(part.title) }
    case 'place':
      return part
  }
}

function labelled<T extends Pick<LabelledText, 'label'>>(list: T[]): T[] {
  return list.map((one) => ({ ...one, label: capitalised(one.label) }))
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

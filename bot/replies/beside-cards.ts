import { sentenceSimilarity, type GroundedAnswer } from '../../knowledge/index.js'
import type { RecordCard } from './cards.js'

/** A second line is worth reading when it answers nearly as well as the first. */
const nearTheBest = 0.6
const mostLines = 2

/**
 * An answer's text where the card of the record that it quotes stands below: the line or two that
 * answer the question. The rest, warnings first of all, is on the card or one tap away.
 */
export function besideCards(
  answer: GroundedAnswer,
  { question, cards }: { question: string; cards: RecordCard[] },
): string {
  const [source, ...others] = answer.citations
  const card = cards.find(({ name }) => source?.title.endsWith(name))
  const quoted = /^([^]*?)\s*\[1\]$/.exec(answer.text)?.[1]
  if (answer.writtenBy !== 'bank' || others.length > 0 || !card || quoted === undefined)
    return answer.text
  const lines = quoted.split('\n').filter((line) => line.trim() !== '')
  if (lines.length <= mostLines || !isRecord(lines)) return answer.text
  const chosen = bestLines(lines, { question: withoutName(question, card.name), card })
  return `**${card.name}** ${chosen.join('\n')} [1]`
}

/** A document may bear a product's name too; its steps and sentences belong together. */
function isRecord(lines: string[]): boolean {
  return lines.filter((line) => labelOf(line) !== null).length > lines.length / 2
}

function bestLines(
  lines: string[],
  { question, card }: { question: string; card: RecordCard },
): string[] {
  const worths = lines.map((line) => worthOf(line, question))
  const best = Math.max(...worths)
  const ranked = lines
    .map((line, index) => ({ line, worth: worths[index] ?? 0 }))
    .filter(({ worth }) => worth > 0 && worth >= nearTheBest * best)
    .sort((a, b) => b.worth - a.worth)
    .slice(0, mostLines)
    .map(({ line }) => line)
  const told = ranked.length > 0 ? ranked : [introduction(lines, card)]
  return lines.filter((line) => told.includes(line))
}

/** By what a line is about as much as by what it says; what has no label introduces the record. */
function worthOf(line: string, question: string): number {
  const label = labelOf(line)
  if (label === null) return 0
  return sentenceSimilarity(question, line) + sentenceSimilarity(question, label)
}

function labelOf(line: string): string | null {
  return /^([^：:。.]+)[：:]/.exec(line)?.[1] ?? null
}

/** For a question that names no line, such as "where is it" or "what about it". */
function introduction(lines: string[], card: RecordCard): string {
  const summary = card.kind === 'product' ? lines.find((line) => line === card.summary) : undefined
  return summary ?? lines[0] ?? ''
}

/** The name would count for every line that repeats a part of it. */
function withoutName(question: string, name: string): string {
  return question.replace(name, ' ')
}

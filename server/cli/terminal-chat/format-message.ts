import type { CliTexts } from '../texts/index.js'
import type { SpokenMessage } from './read-answer.js'

/** A message as it is read in a terminal: the text, cards by name, sources, numbered suggestions. */
export function formatMessage(
  { text, citations, suggestions, cards }: SpokenMessage,
  texts: CliTexts,
): string {
  const sources = citations.map(({ position, title }) => `  [${position}] ${title}`)
  return [
    plain(text),
    ...cards.map((name) => `  ▪ ${name}`),
    ...(sources.length > 0 ? [`${texts.sources}:`, ...sources] : []),
    ...suggestions.map((suggestion, index) => `  ${index + 1}. ${suggestion}`),
  ].join('\n')
}

/** Control characters would be orders to the terminal. */
function plain(text: string): string {
  // eslint-disable-next-line no-control-regex
  return text.replace(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/g, '').replace(/\*\*/g, '')
}

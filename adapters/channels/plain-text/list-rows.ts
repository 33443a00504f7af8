import type { Locale } from '../../../core/locale.js'
import { channelTextsOf } from '../texts/index.js'

/** A table's rows as sentences, for places where columns do not stay under one another. */
export function listRows(
  { labels, rows }: { labels: string[]; rows: string[][] },
  locale: Locale,
): string[] {
  const t = channelTextsOf(locale)
  return rows.map((row) => {
    const cells = row.map((value, column) => t.cell(labels[column] ?? '', value))
    const [head = '', ...others] = cells.filter((_, column) => (row[column] ?? '').trim() !== '')
    return t.row(head, others)
  })
}

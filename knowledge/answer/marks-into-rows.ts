/** Marks on a line of their own below a table go into its last cell: there they would be a row, or nobody's. */
export function marksIntoRows(text: string): string {
  return text.replace(/\|[ \t]*\n+((?:\[\d{1,2}\])+)[ \t]*(?=\n|$)/g, '$1 |')
}

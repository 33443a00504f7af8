import { useId } from 'react'
import type { CardOf } from '../api/cards.js'
import { Facts } from './Facts.js'
import { useLargeText } from './large-text.js'
import { Sideways } from './Sideways.js'

type Table = CardOf<'table'>

/** Figures to compare, side by side; in large letters row by row. */
export function TableCard({ table }: { table: Table }) {
  const titleId = useId()
  const { title, note } = table
  return (
    <article className="card table-card" aria-labelledby={titleId}>
      <h2 id={titleId} className="card-name">
        {title}
      </h2>
      {useLargeText() ? (
        <RowByRow table={table} />
      ) : (
        <Sideways label={title}>
          <Columns table={table} titleId={titleId} />
        </Sideways>
      )}
      {note && <p className="card-disclosure">{note}</p>}
    </article>
  )
}

function Columns({ table: { columns, rows }, titleId }: { table: Table; titleId: string }) {
  return (
    <table aria-labelledby={titleId}>
      <thead>
        <tr>
          {columns.map(({ label, align }, i) => (
            <th key={i} scope="col" className={align}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((cells, i) => (
          <Row key={i} cells={cells} columns={columns} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ cells, columns }: { cells: string[]; columns: Table['columns'] }) {
  const [head, ...others] = cells
  return (
    <tr>
      <th scope="row" className={columns[0]?.align}>
        {head}
      </th>
      {others.map((cell, i) => (
        <td key={i} className={columns[i + 1]?.align}>
          {cell}
        </td>
      ))}
    </tr>
  )
}

function RowByRow({ table: { columns, rows } }: { table: Table }) {
  const [head, ...others] = columns.map(({ label }) => label)
  return rows.map(([name, ...cells], i) => (
    <section key={i}>
      <h3 className="row-name">{rowName(head, name)}</h3>
      <Facts facts={cells.map((value, place) => ({ label: others[place] ?? '', value }))} />
    </section>
  ))
}

/** 第 1 年 says it all; a bare number needs its column's name. */
function rowName(head = '', name = ''): string {
  return /\p{L}/u.test(name) ? name : `${head} ${name}`.trim()
}

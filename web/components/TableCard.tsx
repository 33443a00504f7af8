import { useId, useRef } from 'react'
import type { Table } from '../api/cards.js'
import { useOverflow } from './use-overflow.js'

/** Figures to compare. Moves sideways within itself; the first column stays. */
export function TableCard({ table }: { table: Table }) {
  const titleId = useId()
  const box = useRef<HTMLDivElement>(null)
  const overflows = useOverflow(box)
  const { title, columns, rows, note } = table
  return (
    <article className="card table-card" aria-labelledby={titleId}>
      <h2 id={titleId} className="card-name">
        {title}
      </h2>
      <div
        ref={box}
        className={overflows ? 'table-scroll overflows' : 'table-scroll'}
        {...(overflows ? { tabIndex: 0, role: 'group', 'aria-labelledby': titleId } : {})}
      >
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
      </div>
      {note && <p className="card-disclosure">{note}</p>}
    </article>
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

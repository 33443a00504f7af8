import { Empty, Table, type TableColumnsType } from 'antd'
import type { SorterResult } from 'antd/es/table/interface.js'
import type { ReactNode } from 'react'
import { AskAgain } from '../shell/AskAgain.js'
import { useStaffTexts } from '../texts/index.js'
import { useList } from './use-list.js'
import { useListAddress } from './use-list-address.js'

interface ListTableProps<Item> {
  /** Below /api/staff. */
  path: string
  columns: TableColumnsType<Item>
  rowKey(item: Item): string
  /** What will appear here, and how to make it appear. */
  empty: ReactNode
  onOpen?(item: Item): void
}

/** A list that the server pages and orders; a column with `sorter: true` is ordered by its key. */
export function ListTable<Item extends object>(props: ListTableProps<Item>) {
  const { lists } = useStaffTexts()
  const { address, change } = useListAddress()
  const list = useList<Item>(props.path, address)
  if (list.error && !list.data)
    return <AskAgain error={list.error} onAgain={() => void list.refetch()} />
  const { onOpen } = props
  return (
    <div ref={makeScrollable}>
      <Table<Item>
        size="small"
        rowKey={props.rowKey}
        columns={props.columns.map((column) => ({
          ...column,
          ...orderOf(column.key, address.sort),
        }))}
        dataSource={list.data?.items ?? []}
        loading={list.isFetching && (list.isPlaceholderData || !list.data)}
        locale={{ emptyText: <Empty description={props.empty} /> }}
        scroll={{ x: 'max-content' }}
        sticky
        pagination={{
          current: Number(address.page ?? 1),
          pageSize: Number(address.size ?? 20),
          total: list.data?.total ?? 0,
          showSizeChanger: true,
          pageSizeOptions: [20, 50, 100],
          showTotal: (total) => lists.total(total),
        }}
        onChange={({ current, pageSize }, _filters, sorter) =>
          change({
            page: current === 1 ? undefined : String(current),
            size: pageSize === 20 ? undefined : String(pageSize),
            sort: sortOf(sorter),
          })
        }
        {...(onOpen && {
          onRow: (item) => ({ onClick: () => onOpen(item), className: 'staff-row' }),
        })}
      />
    </div>
  )
}

/** A table that is wider than the screen is moved with the keys too. */
function makeScrollable(place: HTMLElement | null): void {
  place?.querySelector('.ant-table-body, .ant-table-content')?.setAttribute('tabindex', '0')
}

function orderOf(key: unknown, sort: string | undefined) {
  const name = sort?.replace('-', '')
  if (name !== key) return { sortOrder: null }
  return { sortOrder: sort?.startsWith('-') ? ('descend' as const) : ('ascend' as const) }
}

function sortOf<Item>(sorter: SorterResult<Item> | SorterResult<Item>[]): string | undefined {
  const one = Array.isArray(sorter) ? sorter[0] : sorter
  if (!one?.order || one.columnKey === undefined) return undefined
  return `${one.order === 'descend' ? '-' : ''}${String(one.columnKey)}`
}

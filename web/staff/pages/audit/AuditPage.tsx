import { DatePicker, type TableColumnsType } from 'antd'
import dayjs from 'dayjs'
import type { AuditEntryAnswer } from '../../../../server/api/staff/audit/schema.js'
import { BankFilter } from '../../lists/BankFilter.js'
import { Filters } from '../../lists/Filters.js'
import { ListTable } from '../../lists/ListTable.js'
import { useListAddress } from '../../lists/use-list-address.js'
import { StaffPage } from '../../shell/StaffPage.js'
import { useStaffTexts } from '../../texts/index.js'
import { Change } from './Change.js'

export function AuditPage() {
  const { areas, audit } = useStaffTexts()
  const columns: TableColumnsType<AuditEntryAnswer> = [
    { key: 'at', title: audit.at, render: (_, { at }) => dayjs(at).format('YYYY-MM-DD HH:mm:ss') },
    {
      key: 'who',
      title: audit.who,
      render: (_, { staffName }) => staffName ?? audit.unknownPerson,
    },
    {
      key: 'action',
      title: audit.action,
      render: (_, entry) => nameOf(audit.actions, entry.action),
    },
    {
      key: 'subject',
      title: audit.subject,
      render: (_, { subject }) => `${nameOf(audit.subjects, subject.type)} ${subject.id}`,
    },
    { key: 'change', title: audit.change, render: (_, entry) => <Change entry={entry} /> },
    { key: 'reason', title: audit.reason, dataIndex: 'reason' },
    { key: 'seq', title: audit.number, dataIndex: 'seq', align: 'right' },
  ]
  return (
    <StaffPage title={areas.audit}>
      <Filters>
        <BankFilter />
        <DaysFilter />
      </Filters>
      <ListTable<AuditEntryAnswer>
        path="/audit"
        columns={columns}
        rowKey={({ chain, seq }) => `${chain} ${seq}`}
        empty={audit.empty}
      />
    </StaffPage>
  )
}

/** From the beginning of the first day to the end of the last. */
function DaysFilter() {
  const { address, change } = useListAddress()
  const until = address.until ? dayjs(address.until).subtract(1, 'day') : null
  return (
    <DatePicker.RangePicker
      allowEmpty
      value={[address.from ? dayjs(address.from) : null, until]}
      onChange={(days) =>
        change({
          from: days?.[0]?.startOf('day').toISOString(),
          until: days?.[1]?.startOf('day').add(1, 'day').toISOString(),
        })
      }
    />
  )
}

/** A name that is not in the texts yet is shown as it is. */
function nameOf(names: Record<string, string>, name: string): string {
  return names[name] ?? name
}

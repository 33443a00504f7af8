import { Tag, type TableColumnsType } from 'antd'
import { Link, useNavigate } from 'react-router'
import type { BranchSummary } from '../../../../server/api/staff/branches/schema.js'
import { BankFilter } from '../../lists/BankFilter.js'
import { Filters, WordsFilter } from '../../lists/Filters.js'
import { ListTable } from '../../lists/ListTable.js'
import { StaffPage } from '../../shell/StaffPage.js'
import { useStaffLocale, useStaffTexts } from '../../texts/index.js'

export function BranchesPage() {
  const { areas, branches } = useStaffTexts()
  const locale = useStaffLocale()
  const navigate = useNavigate()
  const columns: TableColumnsType<BranchSummary> = [
    {
      key: 'name',
      title: branches.name,
      sorter: true,
      render: (_, { id, name }) => <Link to={id}>{name[locale]}</Link>,
    },
    { key: 'city', title: branches.city, sorter: true, render: (_, { city }) => city[locale] },
    { key: 'address', title: branches.address, render: (_, { address }) => address[locale] },
    { key: 'phone', title: branches.phone, dataIndex: 'phone' },
    {
      key: 'openNow',
      title: branches.now,
      render: (_, { openNow }) => (
        <Tag color={openNow ? 'success' : 'default'}>
          {openNow ? branches.open : branches.closed}
        </Tag>
      ),
    },
  ]
  return (
    <StaffPage title={areas.branches}>
      <Filters>
        <WordsFilter label={branches.words} />
        <BankFilter />
      </Filters>
      <ListTable<BranchSummary>
        path="/branches"
        columns={columns}
        rowKey={({ id }) => id}
        empty={branches.empty}
        onOpen={({ id }) => void navigate(id)}
      />
    </StaffPage>
  )
}

import { Button, Tag, type TableColumnsType } from 'antd'
import { useState } from 'react'
import type { PersonAnswer } from '../../../../server/api/staff/people/schema.js'
import { BankFilter } from '../../lists/BankFilter.js'
import { ChoiceFilter, Filters, WordsFilter } from '../../lists/Filters.js'
import { ListTable } from '../../lists/ListTable.js'
import { useMay } from '../../session/use-me.js'
import { StaffPage } from '../../shell/StaffPage.js'
import { useStaffTexts } from '../../texts/index.js'
import { GrantList } from './GrantList.js'
import { InviteDrawer } from './InviteDrawer.js'
import { PersonDrawer } from './PersonDrawer.js'

const colours = { active: 'success', invited: 'warning', left: 'default' } as const

export function PeoplePage() {
  const { areas, people } = useStaffTexts()
  const mayChange = useMay('staff:change')
  const [inviting, setInviting] = useState(false)
  const [open, setOpen] = useState<PersonAnswer | null>(null)
  const columns: TableColumnsType<PersonAnswer> = [
    {
      key: 'name',
      title: people.name,
      sorter: true,
      render: (_, person) => (
        <Button type="link" size="small" onClick={() => setOpen(person)}>
          {person.name}
        </Button>
      ),
    },
    { key: 'login', title: people.login, dataIndex: 'login', sorter: true },
    {
      key: 'grants',
      title: people.roles,
      render: (_, { grants }) => <GrantList grants={grants} />,
    },
    {
      key: 'state',
      title: people.state,
      render: (_, { state }) => <Tag color={colours[state]}>{people.states[state]}</Tag>,
    },
    {
      key: 'secondFactor',
      title: people.secondFactor,
      render: (_, { secondFactor }) => (secondFactor ? people.setUp : people.notSetUp),
    },
  ]
  return (
    <StaffPage
      title={areas.people}
      actions={
        mayChange && (
          <Button type="primary" onClick={() => setInviting(true)}>
            {people.invite}
          </Button>
        )
      }
    >
      <Filters>
        <WordsFilter label={people.words} />
        <BankFilter />
        <ChoiceFilter name="role" label={people.role} choices={toChoices(people.roleNames)} />
        <ChoiceFilter name="state" label={people.state} choices={toChoices(people.states)} />
      </Filters>
      <ListTable<PersonAnswer>
        path="/people"
        columns={columns}
        rowKey={({ id }) => id}
        empty={people.empty}
      />
      <InviteDrawer open={inviting} onClose={() => setInviting(false)} />
      <PersonDrawer person={open} onClose={() => setOpen(null)} />
    </StaffPage>
  )
}

function toChoices(labels: Record<string, string>) {
  return Object.entries(labels).map(([value, label]) => ({ value, label }))
}

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Descriptions, Drawer, Form, Popconfirm } from 'antd'
import type { PersonAnswer } from '../../../../server/api/staff/people/schema.js'
import type { GrantData } from '../../../../server/api/staff/session/schema.js'
import { request } from '../../api/request.js'
import { useMay } from '../../session/use-me.js'
import { RefusedChange } from '../../shell/RefusedChange.js'
import { useStaffTexts } from '../../texts/index.js'
import { GrantList } from './GrantList.js'
import { GrantsField } from './GrantsField.js'

interface PersonDrawerProps {
  person: PersonAnswer | null
  onClose(): void
}

/** One of the staff: what the person may do, and leaving. */
export function PersonDrawer({ person, onClose }: PersonDrawerProps) {
  return (
    <Drawer
      title={person?.name}
      open={person !== null}
      onClose={onClose}
      size={420}
      destroyOnHidden
    >
      {person && <Person key={person.id} person={person} onDone={onClose} />}
    </Drawer>
  )
}

function Person({ person, onDone }: { person: PersonAnswer; onDone(): void }) {
  const { people } = useStaffTexts()
  const mayChange = useMay('staff:change') && person.state !== 'left'
  const change = useChange(person, onDone)
  return (
    <>
      <Descriptions
        column={1}
        size="small"
        items={[
          { key: 'login', label: people.login, children: person.login },
          { key: 'state', label: people.state, children: people.states[person.state] },
          { key: 'roles', label: people.roles, children: <GrantList grants={person.grants} /> },
        ]}
      />
      <RefusedChange error={change.error} />
      {mayChange && (
        <Form
          layout="vertical"
          initialValues={{ grants: person.grants }}
          disabled={change.isPending}
          onFinish={({ grants }: { grants: GrantData[] }) =>
            change.mutate({ method: 'PUT', step: 'grants', body: { grants } })
          }
        >
          <GrantsField />
          <div className="staff-form-foot">
            <Button type="primary" htmlType="submit" loading={change.isPending}>
              {people.saveRoles}
            </Button>
            <Popconfirm
              title={people.leaveSure(person.name)}
              description={people.leaveWhat}
              okText={people.leave}
              onConfirm={() => change.mutate({ method: 'POST', step: 'leave', body: {} })}
            >
              <Button danger>{people.leave}</Button>
            </Popconfirm>
          </div>
        </Form>
      )}
    </>
  )
}

function useChange({ id }: PersonAnswer, onDone: () => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ step, ...call }: { method: string; step: string; body: object }) =>
      request(`/people/${id}/${step}`, call),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['/people'] })
      onDone()
    },
  })
}

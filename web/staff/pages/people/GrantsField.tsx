import { Button, Form, Select } from 'antd'
import type { BranchSummary } from '../../../../server/api/staff/branches/schema.js'
import type { GrantData } from '../../../../server/api/staff/session/schema.js'
import { useBanks } from '../../lists/use-banks.js'
import { useList } from '../../lists/use-list.js'
import { useStaffLocale, useStaffTexts } from '../../texts/index.js'

const branchRoles: GrantData['role'][] = ['branch-manager', 'account-manager', 'counter']
const all = { size: '100' }

/** Roles, and where each is held: the operator nowhere, others in a bank, some in one branch of it. */
export function GrantsField() {
  const { people } = useStaffTexts()
  return (
    <Form.List name="grants">
      {(grants, { add, remove }) => (
        <>
          {grants.map(({ key, name }) => (
            <div key={key} className="staff-item">
              <GrantFields name={name} />
              {grants.length > 1 && (
                <Button size="small" onClick={() => remove(name)}>
                  {people.removeRole}
                </Button>
              )}
            </div>
          ))}
          <Button className="staff-add" onClick={() => add({})}>
            {people.addRole}
          </Button>
        </>
      )}
    </Form.List>
  )
}

function GrantFields({ name }: { name: number }) {
  const { people, lists } = useStaffTexts()
  const locale = useStaffLocale()
  const banks = useBanks()
  const grant = Form.useWatch(['grants', name]) as Partial<GrantData> | undefined
  const needed = [{ required: true, message: people.needed }]
  const roles = Object.entries(people.roleNames).map(([value, label]) => ({ value, label }))
  return (
    <>
      <Form.Item name={[name, 'role']} label={people.role} rules={needed}>
        <Select options={roles} />
      </Form.Item>
      {grant?.role && grant.role !== 'operator' && (
        <Form.Item name={[name, 'bankId']} label={lists.bank} rules={needed}>
          <Select
            options={banks.map(({ id, name: bank }) => ({ value: id, label: bank[locale] }))}
          />
        </Form.Item>
      )}
      {grant?.role && branchRoles.includes(grant.role) && grant.bankId && (
        <Form.Item name={[name, 'branchId']} label={people.branch} rules={needed}>
          <BranchSelect bankId={grant.bankId} />
        </Form.Item>
      )}
    </>
  )
}

interface BranchSelectProps {
  bankId: string
  value?: string
  onChange?(value: string): void
  id?: string
}

function BranchSelect({ bankId, ...field }: BranchSelectProps) {
  const locale = useStaffLocale()
  const { data, isFetching } = useList<BranchSummary>('/branches', { ...all, bankId })
  const options = data?.items.map(({ id, name }) => ({ value: id, label: name[locale] }))
  return (
    <Select
      {...field}
      showSearch={{ optionFilterProp: 'label' }}
      loading={isFetching}
      options={options ?? []}
    />
  )
}

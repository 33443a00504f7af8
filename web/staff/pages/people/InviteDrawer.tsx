import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Drawer, Form, Input, Result, Typography } from 'antd'
import type { InviteRequest, InvitedAnswer } from '../../../../server/api/staff/people/schema.js'
import { request } from '../../api/request.js'
import { RefusedChange } from '../../shell/RefusedChange.js'
import { useStaffLocale, useStaffTexts } from '../../texts/index.js'
import { GrantsField } from './GrantsField.js'

interface InviteDrawerProps {
  open: boolean
  onClose(): void
}

/** Invites somebody; the link is shown once, to be sent by a way that the bank trusts. */
export function InviteDrawer({ open, onClose }: InviteDrawerProps) {
  const { people } = useStaffTexts()
  const locale = useStaffLocale()
  const queries = useQueryClient()
  const invite = useMutation({
    mutationFn: (body: InviteRequest) =>
      request<InvitedAnswer>('/people', { method: 'POST', body: { ...body, locale } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['/people'] }),
  })
  const close = () => {
    onClose()
    invite.reset()
  }
  return (
    <Drawer title={people.invite} open={open} onClose={close} size={420} destroyOnHidden>
      {invite.data ? (
        <Invited answer={invite.data} onDone={close} />
      ) : (
        <Form
          layout="vertical"
          initialValues={{ grants: [{}] }}
          disabled={invite.isPending}
          onFinish={invite.mutate}
        >
          <RefusedChange error={invite.error} />
          <PersonFields />
          <GrantsField />
          <Button type="primary" htmlType="submit" block loading={invite.isPending}>
            {people.makeLink}
          </Button>
        </Form>
      )}
    </Drawer>
  )
}

function PersonFields() {
  const { people } = useStaffTexts()
  const needed = [{ required: true, whitespace: true, message: people.needed }]
  return (
    <>
      <Form.Item name="name" label={people.name} rules={needed}>
        <Input maxLength={100} autoComplete="off" />
      </Form.Item>
      <Form.Item name="login" label={people.login} extra={people.loginWhy} rules={needed}>
        <Input maxLength={100} autoComplete="off" autoCapitalize="none" />
      </Form.Item>
    </>
  )
}

function Invited({ answer, onDone }: { answer: InvitedAnswer; onDone(): void }) {
  const { people } = useStaffTexts()
  return (
    <Result
      status="success"
      title={people.invited(answer.person.name)}
      subTitle={people.invitedHow(new Date(answer.expiresAt))}
      extra={<Button onClick={onDone}>{people.done}</Button>}
    >
      <Typography.Paragraph copyable code>
        {new URL(answer.link, location.origin).href}
      </Typography.Paragraph>
    </Result>
  )
}

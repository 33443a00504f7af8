import { useQuery } from '@tanstack/react-query'
import { Button, Form, Input, Result, Spin } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { InvitationAnswer, SessionAnswer } from '../../../server/api/staff/session/schema.js'
import { request } from '../api/request.js'
import { useSessionStep } from '../api/session.js'
import { useStaffLocale, useStaffTexts } from '../texts/index.js'
import { Alone } from './Alone.js'
import { NewPasswordField } from './NewPasswordField.js'
import { RefusedChange } from '../shell/RefusedChange.js'

/** Where an invitation's link leads: the token is behind the `#`, so that it reaches no log. */
export function InvitationPage() {
  const [token] = useState(() => location.hash.slice(1))
  const { session } = useStaffTexts()
  const invitation = useQuery({
    queryKey: ['invitation', token],
    queryFn: () => request<InvitationAnswer>('/invitation', { method: 'POST', body: { token } }),
    retry: false,
    refetchOnWindowFocus: false,
  })
  return (
    <Alone>
      {invitation.isPending && <Spin className="staff-wait" />}
      {invitation.error && (
        <Result
          status="warning"
          title={session.invitationVoid}
          subTitle={session.invitationVoidHow}
        />
      )}
      {invitation.data && <Accept token={token} invitation={invitation.data} />}
    </Alone>
  )
}

function Accept({ token, invitation }: { token: string; invitation: InvitationAnswer }) {
  const { session } = useStaffTexts()
  const locale = useStaffLocale()
  const navigate = useNavigate()
  const step = useSessionStep(({ password }: { password: string }) =>
    request<SessionAnswer>('/invitation/accept', {
      method: 'POST',
      body: { token, password, locale },
    }),
  )
  return (
    <Form
      layout="vertical"
      requiredMark={false}
      disabled={step.isPending}
      onFinish={(values: { password: string }) =>
        step.mutate(values, { onSuccess: () => void navigate('/staff', { replace: true }) })
      }
    >
      <h1 className="staff-alone-title">{session.welcome(invitation.name)}</h1>
      <p>{session.welcomeHow}</p>
      <RefusedChange error={step.error} />
      <Form.Item label={session.login}>
        <Input value={invitation.login} readOnly autoComplete="username" size="large" />
      </Form.Item>
      <NewPasswordField name="password" />
      <Button type="primary" htmlType="submit" size="large" block loading={step.isPending}>
        {session.goOn}
      </Button>
    </Form>
  )
}

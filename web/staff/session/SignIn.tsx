import { Button, Form, Input } from 'antd'
import { signIn, useSessionStep } from '../api/session.js'
import { useStaffTexts } from '../texts/index.js'
import { RefusedChange } from '../shell/RefusedChange.js'

export function SignIn() {
  const { session } = useStaffTexts()
  const step = useSessionStep(signIn)
  return (
    <Form layout="vertical" requiredMark={false} onFinish={step.mutate} disabled={step.isPending}>
      <h1 className="staff-alone-title">{session.signIn}</h1>
      <RefusedChange error={step.error} />
      <Form.Item
        name="login"
        label={session.login}
        rules={[{ required: true, whitespace: true, message: session.loginMissing }]}
      >
        <Input autoComplete="username" autoCapitalize="none" autoFocus size="large" />
      </Form.Item>
      <Form.Item
        name="password"
        label={session.password}
        rules={[{ required: true, message: session.passwordMissing }]}
      >
        <Input.Password autoComplete="current-password" size="large" />
      </Form.Item>
      <Button type="primary" htmlType="submit" size="large" block loading={step.isPending}>
        {session.signIn}
      </Button>
    </Form>
  )
}

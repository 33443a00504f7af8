import { Button, Form, Input } from 'antd'
import { giveCode, signOut, useSessionStep } from '../api/session.js'
import { useStaffTexts } from '../texts/index.js'
import { RefusedChange } from '../shell/RefusedChange.js'

/** Asks for a code of the authenticator, or one of the recovery codes. */
export function SecondFactor() {
  const { session } = useStaffTexts()
  const step = useSessionStep(({ code }: { code: string }) => giveCode(code))
  const back = useSessionStep(signOut)
  return (
    <Form layout="vertical" requiredMark={false} onFinish={step.mutate} disabled={step.isPending}>
      <h1 className="staff-alone-title">{session.secondFactor}</h1>
      <p>{session.secondFactorHow}</p>
      <RefusedChange error={step.error} />
      <CodeField />
      <Button type="primary" htmlType="submit" size="large" block loading={step.isPending}>
        {session.goOn}
      </Button>
      <Button type="link" block onClick={() => back.mutate(undefined)}>
        {session.otherAccount}
      </Button>
    </Form>
  )
}

export function CodeField() {
  const { session } = useStaffTexts()
  return (
    <Form.Item
      name="code"
      label={session.code}
      rules={[{ required: true, min: 6, message: session.codeMissing }]}
    >
      <Input
        autoComplete="one-time-code"
        inputMode="numeric"
        autoFocus
        size="large"
        maxLength={20}
      />
    </Form.Item>
  )
}

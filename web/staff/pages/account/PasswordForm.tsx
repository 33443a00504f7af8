import { App, Button, Card, Form, Input } from 'antd'
import type { SessionAnswer } from '../../../../server/api/staff/session/schema.js'
import { request } from '../../api/request.js'
import { useSessionStep } from '../../api/session.js'
import { NewPasswordField } from '../../session/NewPasswordField.js'
import { RefusedChange } from '../../shell/RefusedChange.js'
import { useStaffTexts } from '../../texts/index.js'

interface Passwords {
  current: string
  next: string
}

export function PasswordForm() {
  const { account, session } = useStaffTexts()
  const { message } = App.useApp()
  const [form] = Form.useForm<Passwords>()
  const change = useSessionStep((body: Passwords) =>
    request<SessionAnswer>('/password', { method: 'POST', body }),
  )
  const changed = () => {
    form.resetFields()
    void message.success(account.passwordChanged)
  }
  return (
    <Card title={account.password} size="small">
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        className="staff-narrow"
        disabled={change.isPending}
        onFinish={(passwords) => change.mutate(passwords, { onSuccess: changed })}
      >
        <RefusedChange error={change.error} />
        <Form.Item
          name="current"
          label={account.currentPassword}
          rules={[{ required: true, message: session.passwordMissing }]}
        >
          <Input.Password autoComplete="current-password" />
        </Form.Item>
        <NewPasswordField name="next" />
        <Button type="primary" htmlType="submit" loading={change.isPending}>
          {account.changePassword}
        </Button>
      </Form>
    </Card>
  )
}

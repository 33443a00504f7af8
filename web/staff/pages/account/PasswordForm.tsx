import { useMutation } from '@tanstack/react-query'
import { App, Button, Card, Form, Input } from 'antd'
import { request } from '../../api/request.js'
import { NewPasswordField } from '../../session/NewPasswordField.js'
import { StepRefused } from '../../session/StepRefused.js'
import { useStaffTexts } from '../../texts/index.js'

interface Passwords {
  current: string
  next: string
}

export function PasswordForm() {
  const { account, session } = useStaffTexts()
  const { message } = App.useApp()
  const [form] = Form.useForm<Passwords>()
  const change = useMutation({
    mutationFn: (body: Passwords) => request('/password', { method: 'POST', body }),
    onSuccess: () => {
      form.resetFields()
      void message.success(account.passwordChanged)
    },
  })
  return (
    <Card title={account.password} size="small">
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        className="staff-narrow"
        disabled={change.isPending}
        onFinish={change.mutate}
      >
        <StepRefused error={change.error} />
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

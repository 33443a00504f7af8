import { Form, Input } from 'antd'
import { useStaffTexts } from '../texts/index.js'

const shortest = 12

/** Long rather than odd: any characters, the server refuses what is commonly used. */
export function NewPasswordField({ name }: { name: string }) {
  const { session } = useStaffTexts()
  return (
    <Form.Item
      name={name}
      label={session.newPassword}
      extra={session.newPasswordWhy}
      rules={[{ required: true, min: shortest, message: session.newPasswordShort }]}
    >
      <Input.Password autoComplete="new-password" size="large" maxLength={200} />
    </Form.Item>
  )
}

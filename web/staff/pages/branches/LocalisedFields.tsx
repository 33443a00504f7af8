import { Form, Input } from 'antd'
import { useStaffTexts } from '../../texts/index.js'

/** A text in Chinese and in English, side by side where there is room. */
export function LocalisedFields({ name, label }: { name: (string | number)[]; label: string }) {
  const { branches } = useStaffTexts()
  const rules = [{ required: true, whitespace: true, message: branches.needed }]
  return (
    <div className="staff-fields">
      <Form.Item name={[...name, 'zh-CN']} label={`${label} · ${branches.chinese}`} rules={rules}>
        <Input lang="zh-CN" maxLength={300} />
      </Form.Item>
      <Form.Item name={[...name, 'en']} label={`${label} · ${branches.english}`} rules={rules}>
        <Input lang="en" maxLength={300} />
      </Form.Item>
    </div>
  )
}

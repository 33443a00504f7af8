import { Card, Form, Input, InputNumber, Select } from 'antd'
import { useStaffTexts } from '../../texts/index.js'
import { LocalisedFields } from './LocalisedFields.js'
import { NoticesField } from './NoticesField.js'
import { SpecialDaysField } from './SpecialDaysField.js'
import { WeeklyHoursField } from './WeeklyHoursField.js'

/** Everything of a branch that its people keep up. */
export function BranchFields() {
  const { branches } = useStaffTexts()
  return (
    <>
      <Card title={branches.face} size="small">
        <LocalisedFields name={['name']} label={branches.name} />
        <LocalisedFields name={['city']} label={branches.city} />
        <LocalisedFields name={['address']} label={branches.address} />
        <Form.Item
          name="phone"
          label={branches.phone}
          rules={[{ required: true, message: branches.needed }]}
        >
          <Input inputMode="tel" maxLength={30} />
        </Form.Item>
        <Coordinates />
      </Card>
      <Card title={branches.notices} size="small">
        <NoticesField />
      </Card>
      <Card title={branches.hours} size="small">
        <WeeklyHoursField />
      </Card>
      <Card title={branches.specialDays} size="small">
        <SpecialDaysField />
      </Card>
    </>
  )
}

function Coordinates() {
  const { branches } = useStaffTexts()
  const rules = [{ required: true, message: branches.needed }]
  return (
    <div className="staff-fields">
      <Form.Item name={['coordinates', 'latitude']} label={branches.latitude} rules={rules}>
        <InputNumber min={-90} max={90} step={0.0001} style={{ width: '100%' }} />
      </Form.Item>
      <Form.Item name={['coordinates', 'longitude']} label={branches.longitude} rules={rules}>
        <InputNumber min={-180} max={180} step={0.0001} style={{ width: '100%' }} />
      </Form.Item>
      <Form.Item
        name={['coordinates', 'system']}
        label={branches.system}
        tooltip={branches.systemWhy}
      >
        <Select
          options={[
            { value: 'GCJ-02', label: branches.systems['GCJ-02'] },
            { value: 'BD-09', label: branches.systems['BD-09'] },
            { value: 'WGS-84', label: branches.systems['WGS-84'] },
          ]}
        />
      </Form.Item>
    </div>
  )
}

import { Button, Form } from 'antd'
import { useStaffTexts } from '../../texts/index.js'
import { DayInput } from './DayInput.js'
import { LocalisedFields } from './LocalisedFields.js'
import { RangesField } from './RangesField.js'

/** Days that do not follow the week. */
export function SpecialDaysField() {
  const { branches } = useStaffTexts()
  return (
    <Form.List name="specialDays">
      {(days, { add, remove }) => (
        <>
          <p className="staff-quiet">{branches.specialDaysWhy}</p>
          {days.map(({ key, name }) => (
            <div key={key} className="staff-item">
              <Form.Item
                name={[name, 'day']}
                label={branches.day}
                rules={[{ required: true, message: branches.needed }]}
              >
                <DayInput />
              </Form.Item>
              <LocalisedFields name={[name, 'name']} label={branches.dayName} />
              <Form.Item label={branches.hours}>
                <RangesField name={[name, 'hours']} />
              </Form.Item>
              <Button danger size="small" onClick={() => remove(name)}>
                {branches.remove}
              </Button>
            </div>
          ))}
          <Button onClick={() => add({ name: { 'zh-CN': '', en: '' }, hours: [] })}>
            {branches.addDay}
          </Button>
        </>
      )}
    </Form.List>
  )
}

import { Button, Form } from 'antd'
import { useStaffTexts } from '../../texts/index.js'
import { DayInput } from './DayInput.js'
import { LocalisedFields } from './LocalisedFields.js'

/** What customers are told while it lasts, such as a lift under repair. */
export function NoticesField() {
  const { branches } = useStaffTexts()
  return (
    <Form.List name="notices">
      {(notices, { add, remove }) => (
        <>
          {notices.length === 0 && <p className="staff-quiet">{branches.noNotices}</p>}
          {notices.map(({ key, name }) => (
            <div key={key} className="staff-item">
              <LocalisedFields name={[name, 'text']} label={branches.notice} />
              <div className="staff-fields">
                <Form.Item
                  name={[name, 'from']}
                  label={branches.firstDay}
                  rules={[{ required: true, message: branches.needed }]}
                >
                  <DayInput />
                </Form.Item>
                <Form.Item name={[name, 'to']} label={branches.lastDay} extra={branches.lastDayWhy}>
                  <DayInput />
                </Form.Item>
              </div>
              <Button danger size="small" onClick={() => remove(name)}>
                {branches.remove}
              </Button>
            </div>
          ))}
          <Button onClick={() => add({ text: { 'zh-CN': '', en: '' }, to: null })}>
            {branches.addNotice}
          </Button>
        </>
      )}
    </Form.List>
  )
}

import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Form, TimePicker } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useStaffTexts } from '../../texts/index.js'

interface TimeRange {
  from: string
  to: string
}

const clock = 'HH:mm'
const newRange: TimeRange = { from: '09:00', to: '17:00' }

/** The ranges of one day. */
export function RangesField({ name }: { name: (string | number)[] }) {
  const { branches } = useStaffTexts()
  return (
    <Form.List name={name}>
      {(ranges, { add, remove }) => (
        <div className="staff-ranges">
          {ranges.length === 0 && <span className="staff-quiet">{branches.closed}</span>}
          {ranges.map((range) => (
            <span key={range.key} className="staff-range">
              <Form.Item
                name={range.name}
                noStyle
                rules={[
                  { validator: (_, value: TimeRange) => forwards(value, branches.backwards) },
                ]}
              >
                <RangeInput />
              </Form.Item>
              <Button
                type="text"
                size="small"
                icon={<DeleteOutlined />}
                aria-label={branches.removeHours}
                onClick={() => remove(range.name)}
              />
            </span>
          ))}
          <Button
            type="dashed"
            size="small"
            icon={<PlusOutlined />}
            onClick={() => add({ ...newRange })}
          >
            {branches.addHours}
          </Button>
        </div>
      )}
    </Form.List>
  )
}

function RangeInput({ value, onChange }: { value?: TimeRange; onChange?(value: TimeRange): void }) {
  const { branches } = useStaffTexts()
  return (
    <TimePicker.RangePicker
      size="small"
      format={clock}
      minuteStep={5}
      order={false}
      allowClear={false}
      placeholder={[branches.from, branches.to]}
      value={value ? [toTime(value.from), toTime(value.to)] : null}
      onChange={(times) => {
        const [from, to] = times ?? []
        if (from && to) onChange?.({ from: from.format(clock), to: fromMidnight(to.format(clock)) })
      }}
    />
  )
}

function toTime(text: string): Dayjs {
  return dayjs(text === '24:00' ? '00:00' : text, clock)
}

/** The end of a day is written 24:00; a picker can only show 00:00. */
function fromMidnight(text: string): string {
  return text === '00:00' ? '24:00' : text
}

async function forwards({ from, to }: TimeRange, message: string): Promise<void> {
  if (from >= to) throw new Error(message)
}

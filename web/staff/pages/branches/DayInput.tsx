import { DatePicker } from 'antd'
import dayjs from 'dayjs'

interface DayInputProps {
  /** `YYYY-MM-DD`; null: none. */
  value?: string | null
  onChange?(value: string | null): void
  id?: string
}

export function DayInput({ value, onChange, id }: DayInputProps) {
  return (
    <DatePicker
      id={id}
      style={{ width: '100%' }}
      value={value ? dayjs(value) : null}
      onChange={(day) => onChange?.(day ? day.format('YYYY-MM-DD') : null)}
    />
  )
}

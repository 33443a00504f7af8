import { useStaffTexts } from '../../texts/index.js'
import { RangesField } from './RangesField.js'

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const

/** Hours by weekday; a break is the gap between two ranges, no range means closed. */
export function WeeklyHoursField() {
  const { branches } = useStaffTexts()
  return (
    <div className="staff-week">
      {weekdays.map((day) => (
        <div key={day} className="staff-week-day" role="group" aria-label={branches.weekdays[day]}>
          <span>{branches.weekdays[day]}</span>
          <RangesField name={['hours', day]} />
        </div>
      ))}
    </div>
  )
}

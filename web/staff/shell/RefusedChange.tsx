import { Alert } from 'antd'
import { failureOf } from '../api/failure.js'
import { RequestRefused } from '../api/request.js'
import { useStaffTexts } from '../texts/index.js'

/** Why a change was not taken, above its form; what was entered stays. */
export function RefusedChange({ error }: { error: unknown }) {
  const { state } = useStaffTexts()
  if (!error) return null
  const says = error instanceof RequestRefused && error.status < 500 ? error.says : ''
  const known = error instanceof RequestRefused ? state.codes[error.code] : undefined
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={known ?? state.failures[failureOf(error)]}
      description={known ? undefined : says}
    />
  )
}

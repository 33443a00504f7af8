import { Alert } from 'antd'
import { failureOf } from '../api/failure.js'
import { RequestRefused } from '../api/request.js'
import { useStaffTexts, type StaffTexts } from '../texts/index.js'

/** Why a step was refused, above its form; read out when it comes. */
export function StepRefused({ error }: { error: unknown }) {
  const texts = useStaffTexts()
  if (!error) return null
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      style={{ marginBlockEnd: 16 }}
      title={why(texts, error)}
    />
  )
}

function why({ session, state }: StaffTexts, error: unknown): string {
  const code = error instanceof RequestRefused ? error.code : ''
  return session.refused[code] ?? state.failures[failureOf(error)]
}

import { Alert } from 'antd'
import { whyRefused } from '../api/failure.js'
import { useStaffTexts } from '../texts/index.js'

/** Why a step or a change was not taken, above its form; what was entered stays. Read out when it comes. */
export function RefusedChange({ error }: { error: unknown }) {
  const texts = useStaffTexts()
  if (!error) return null
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      style={{ marginBlockEnd: 16 }}
      title={whyRefused(texts, error)}
    />
  )
}

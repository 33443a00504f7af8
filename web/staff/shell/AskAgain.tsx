import { Button, Result } from 'antd'
import { failureOf } from '../api/failure.js'
import { useStaffTexts } from '../texts/index.js'

/** In the place of what could not be read: why, and the one way on. */
export function AskAgain({ error, onAgain }: { error: unknown; onAgain(): void }) {
  const { state } = useStaffTexts()
  return (
    <Result
      status="warning"
      title={state.failed}
      subTitle={state.failures[failureOf(error)]}
      extra={<Button onClick={onAgain}>{state.tryAgain}</Button>}
    />
  )
}

import { Button, Result } from 'antd'
import { Link } from 'react-router'
import { useStaffTexts } from '../texts/index.js'

export function NothingHere() {
  const { shell } = useStaffTexts()
  return (
    <Result
      status="info"
      title={shell.notFound}
      extra={
        <Link to="/staff">
          <Button>{shell.back}</Button>
        </Link>
      }
    />
  )
}

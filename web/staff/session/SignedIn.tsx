import { Spin } from 'antd'
import type { ReactNode } from 'react'
import { useSession } from '../api/session.js'
import { AskAgain } from '../shell/AskAgain.js'
import { Alone } from './Alone.js'
import { SecondFactor } from './SecondFactor.js'
import { SetUpSecondFactor } from './SetUpSecondFactor.js'
import { SignIn } from './SignIn.js'
import { MeContext } from './use-me.js'

/** What it holds for who is signed in, else the step that is due; the address stays as it was asked for. */
export function SignedIn({ children }: { children: ReactNode }) {
  const { data, error, refetch } = useSession()
  if (!data && error) return <AskAgain error={error} onAgain={() => void refetch()} />
  if (!data) return <Spin className="staff-wait" size="large" />
  if (data.stage === 'signed-in' && data.me)
    return <MeContext value={data.me}>{children}</MeContext>
  return (
    <Alone>
      {data.stage === 'second-factor' && <SecondFactor />}
      {data.stage === 'set-up-second-factor' && <SetUpSecondFactor />}
      {(data.stage === 'signed-out' || data.stage === 'signed-in') && <SignIn />}
    </Alone>
  )
}

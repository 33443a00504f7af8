import { useMutation, useQuery } from '@tanstack/react-query'
import { Button, Form, QRCode, Spin, Typography } from 'antd'
import { useState } from 'react'
import type { RecoveryCodesAnswer } from '../../../server/api/staff/session/schema.js'
import { beginSecondFactor, confirmSecondFactor, useSessionStep } from '../api/session.js'
import { AskAgain } from '../shell/AskAgain.js'
import { useStaffTexts } from '../texts/index.js'
import { CodeField } from './SecondFactor.js'
import { RefusedChange } from '../shell/RefusedChange.js'

/** Before the first work: an authenticator is tied to the account, and the recovery codes are shown once. */
export function SetUpSecondFactor() {
  const [confirmed, setConfirmed] = useState<RecoveryCodesAnswer | null>(null)
  return confirmed ? <RecoveryCodes answer={confirmed} /> : <Tie onConfirmed={setConfirmed} />
}

function Tie({ onConfirmed }: { onConfirmed(answer: RecoveryCodesAnswer): void }) {
  const { session } = useStaffTexts()
  const secret = useQuery({
    queryKey: ['session', 'second-factor'],
    queryFn: beginSecondFactor,
    // Each asking makes a new secret, and the one that was scanned would be void.
    staleTime: Infinity,
    refetchOnWindowFocus: false,
  })
  const step = useMutation({
    mutationFn: ({ code }: { code: string }) => confirmSecondFactor(code),
    onSuccess: onConfirmed,
  })
  if (secret.error) return <AskAgain error={secret.error} onAgain={() => void secret.refetch()} />
  if (!secret.data) return <Spin className="staff-wait" />
  return (
    <Form layout="vertical" requiredMark={false} onFinish={step.mutate} disabled={step.isPending}>
      <h1 className="staff-alone-title">{session.setUp}</h1>
      <p>{session.setUpHow}</p>
      <QRCode value={secret.data.uri} bgColor="#ffffff" color="#000000" size={200} />
      <p>
        {session.orTypeIn}
        <br />
        <Typography.Text code copyable>
          {secret.data.secret}
        </Typography.Text>
      </p>
      <RefusedChange error={step.error} />
      <CodeField />
      <Button type="primary" htmlType="submit" size="large" block loading={step.isPending}>
        {session.goOn}
      </Button>
    </Form>
  )
}

function RecoveryCodes({ answer }: { answer: RecoveryCodesAnswer }) {
  const { session } = useStaffTexts()
  const goOn = useSessionStep(async () => answer.session)
  return (
    <>
      <h1 className="staff-alone-title">{session.recoveryCodes}</h1>
      <p>{session.recoveryCodesHow}</p>
      <Typography.Paragraph copyable={{ text: answer.recoveryCodes.join('\n') }}>
        <code className="staff-codes">{answer.recoveryCodes.join('\n')}</code>
      </Typography.Paragraph>
      <Button type="primary" size="large" block onClick={() => goOn.mutate(undefined)}>
        {session.codesKept}
      </Button>
    </>
  )
}

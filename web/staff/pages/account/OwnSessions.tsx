import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Card, Table, Tag } from 'antd'
import dayjs from 'dayjs'
import type { OwnSessionsAnswer } from '../../../../server/api/staff/session/schema.js'
import { request } from '../../api/request.js'
import { AskAgain } from '../../shell/AskAgain.js'
import { RefusedChange } from '../../shell/RefusedChange.js'
import { useStaffTexts } from '../../texts/index.js'

type OwnSession = OwnSessionsAnswer['items'][number]

const key = ['/sessions']

/** Where the person is signed in; each other place can be signed out. */
export function OwnSessions() {
  const { account } = useStaffTexts()
  const queries = useQueryClient()
  const sessions = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => request<OwnSessionsAnswer>('/sessions', { signal }),
  })
  const revoke = useMutation({
    mutationFn: ({ id }: OwnSession) => request(`/sessions/${id}`, { method: 'DELETE' }),
    onSuccess: () => queries.invalidateQueries({ queryKey: key }),
  })
  if (sessions.error)
    return <AskAgain error={sessions.error} onAgain={() => void sessions.refetch()} />
  return (
    <Card title={account.sessions} size="small">
      <RefusedChange error={revoke.error} />
      <Table<OwnSession>
        size="small"
        rowKey="id"
        pagination={false}
        loading={sessions.isPending}
        scroll={{ x: 'max-content' }}
        dataSource={sessions.data?.items ?? []}
        columns={[
          {
            key: 'device',
            title: account.device,
            render: (_, { device, current }) => (
              <>
                {current && <Tag color="success">{account.here}</Tag>}
                <span className="staff-device" title={device}>
                  {device}
                </span>
              </>
            ),
          },
          { key: 'since', title: account.since, render: (_, s) => timeOf(s.createdAt) },
          { key: 'seen', title: account.lastSeen, render: (_, s) => timeOf(s.lastSeenAt) },
          {
            key: 'revoke',
            title: '',
            render: (_, session) =>
              !session.current && (
                <Button size="small" onClick={() => revoke.mutate(session)}>
                  {account.signOutThere}
                </Button>
              ),
          },
        ]}
      />
    </Card>
  )
}

function timeOf(time: string): string {
  return dayjs(time).format('YYYY-MM-DD HH:mm')
}

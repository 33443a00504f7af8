// Asks the assistant one question over Direct Line, as any client could, and prints the answer with
// its sources.
//   node --import tsx examples/ask-over-direct-line.ts http://127.0.0.1:3978 "手机银行转账限额是多少"
import { setTimeout as wait } from 'node:timers/promises'

interface Activity {
  type: string
  from: { role?: string }
  text?: string
  entities?: { citation?: { position: number; appearance: { name: string } }[] }[]
}

const [server = 'http://127.0.0.1:3978', question = '手机银行转账限额是多少'] =
  process.argv.slice(2)

const { token, conversationId } = await post<{ token: string; conversationId: string }>(
  `${server}/api/web-chat/token`,
  { locale: 'zh-CN' },
)
const conversation = `${server}/v3/directline/conversations`
await post(conversation, {}, token)
const sent = await post<{ id: string }>(
  `${conversation}/${conversationId}/activities`,
  { type: 'message', from: { id: 'example' }, text: question },
  token,
)

// The watermark says how far we have read: the answer comes after our own message.
let watermark = String(Number(sent.id.split('|')[1]))
let answer: Activity | undefined
while (!answer) {
  await wait(200)
  const response = await fetch(
    `${conversation}/${conversationId}/activities?watermark=${watermark}`,
    { headers: { authorization: `Bearer ${token}` } },
  )
  const set = (await response.json()) as { activities: Activity[]; watermark: string }
  watermark = set.watermark
  answer = set.activities.find(({ type, from }) => type === 'message' && from.role === 'bot')
}
console.log(answer.text)
for (const { position, appearance } of answer.entities?.[0]?.citation ?? []) {
  console.log(`[${position}] ${appearance.name}`)
}

async function post<T>(url: string, body: object, bearer?: string): Promise<T> {
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(bearer ? { authorization: `Bearer ${bearer}` } : {}),
    },
    body: JSON.stringify(body),
  })
  if (!response.ok) throw new Error(`${url}: ${response.status} ${await response.text()}`)
  return (await response.json()) as T
}

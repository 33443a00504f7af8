import type { ChatActivity } from '../../api/activity.js'
import { newClientId } from '../../api/client-id.js'
import { Connection } from '../../api/connection.js'
import { loadHistory } from '../../api/history.js'
import { openOutboxStore, type OutboxStore } from '../../api/outbox-store.js'
import type { OutboxEntry, OutgoingFile, SendOutcome } from '../../api/outbox.js'
import { createPassSource } from '../../api/pass-source.js'
import { openSession, type DeepLink, type Session } from '../../api/session.js'
import { oldestSeq, watermarkOf } from '../../api/transcript.js'
import { uploadMessage } from '../../api/upload.js'
import type { Locale } from '../../texts/index.js'
import type { ChatState } from './chat-state.js'
import { createChatStore, type ChatStore } from './chat-store.js'
import { toEntry } from './outgoing.js'
import { createSender } from './sender.js'

/** One conversation, alive: what the screen reads and what the customer can do. */
export interface Chat {
  getState(): ChatState
  subscribe(listener: () => void): () => void
  /** Opens the conversation, or opens it again after a refusal or its end. */
  start(): Promise<void>
  send(activity: ChatActivity & { files?: OutgoingFile[] }): void
  retry(clientId: string): void
  discard(clientId: string): void
  loadEarlier(): Promise<void>
  /** Looks after the connection at once. */
  renew(): void
  close(): void
}

interface Room {
  link: DeepLink
  getLocale(): Locale
  store: ChatStore
  outboxStore: OutboxStore
  /** What is open; null before the server has let the page in. */
  connection: Connection | null
  getPass: ReturnType<typeof createPassSource> | null
  /** Counts starts, so that the answers of an earlier one are not taken for the latest one's. */
  starts: number
}

/** How long an accepted message may miss its echo before the stream is thought dead. */
const echoPatienceMs = 8000

export function createChat(needs: Pick<Room, 'link' | 'getLocale'>): Chat {
  const outboxStore = openOutboxStore()
  const store = createChatStore({ outboxStore })
  const room: Room = { ...needs, store, outboxStore, connection: null, getPass: null, starts: 0 }
  const deliver = (entry: OutboxEntry) => deliverEntry(room, entry)
  const isOnline = () => navigator.onLine
  store.subscribe(createSender({ ...store, deliver, isOnline, now: Date.now }).pump)
  return {
    getState: store.getState,
    subscribe: store.subscribe,
    start: () => start(room),
    send: (activity) => send(room, activity),
    retry: (clientId) => store.dispatch({ kind: 'retry', clientId }),
    discard: (clientId) => store.dispatch({ kind: 'discarded', clientId }),
    loadEarlier: () => loadEarlier(room),
    renew: () => room.connection?.renew(),
    close: () => close(room),
  }
}

async function start(room: Room): Promise<void> {
  const { store, outboxStore } = room
  const unsent = store.getState().outbox
  close(room)
  const mine = ++room.starts
  store.dispatch({ kind: 'starting' })
  const outcome = await open(room)
  if (mine !== room.starts) return
  if (!outcome.ok) return store.dispatch({ kind: 'refused', reason: outcome.reason })
  const { session } = outcome
  const [history, stored] = await Promise.all([
    loadHistory(session, { before: null }),
    outboxStore.load(session.conversationId),
  ])
  if (mine !== room.starts) return
  const waiting = readdress([...unsent, ...stored], session)
  store.dispatch({ kind: 'let-in', session, history, stored: waiting })
  connect(room, session)
}

/** What was unsent when a conversation took another's place goes there; each entry once. */
function readdress(entries: OutboxEntry[], { conversationId }: Session): OutboxEntry[] {
  return [...new Map(entries.map((e) => [e.clientId, { ...e, conversationId }])).values()]
}

function open({ link, getLocale }: Room) {
  return openSession({ ...link, locale: getLocale() })
}

function connect(room: Room, session: Session): void {
  const { dispatch, getState } = room.store
  const onRenewed = (renewed: Session) => {
    const isSame = renewed.conversationId === session.conversationId
    if (isSame) dispatch({ kind: 'session-renewed', session: renewed })
    // The visitor is somebody else to the server now, or the conversation is over: begin again.
    else void start(room)
  }
  room.getPass = createPassSource({ open: () => open(room), onRenewed, now: Date.now }, session)
  room.connection = new Connection({
    getPass: room.getPass,
    watermark: () => watermarkOf(getState().transcript),
    onActivity: (activity) => dispatch({ kind: 'heard', activity, now: Date.now() }),
    onLink: (link) => dispatch({ kind: 'link', link }),
  })
  void room.connection.open()
}

function close(room: Room): void {
  room.connection?.close()
  room.connection = null
}

async function deliverEntry(room: Room, entry: OutboxEntry): Promise<SendOutcome> {
  const sending =
    entry.files.length > 0 ? upload(room, entry) : room.connection?.post(entry.activity)
  const outcome = (await sending) ?? { kind: 'unreachable' }
  if (outcome.kind === 'accepted' && entry.activity.type === 'message') watchForEcho(room, entry)
  return outcome
}

async function upload(room: Room, entry: OutboxEntry): Promise<SendOutcome> {
  const { clientId, activity, files, conversationId } = entry
  const pass = await room.getPass?.({ fresh: false })
  const { session } = room.store.getState()
  if (!pass || !session) return { kind: 'unreachable' }
  const onProgress = (share: number) =>
    room.store.dispatch({ kind: 'progress', clientId, share: Math.floor(share * 20) / 20 })
  return uploadMessage(
    { token: pass.token, onProgress },
    { conversationId, userId: session.userId, activity, files },
  )
}

function watchForEcho({ store, connection }: Room, { clientId }: OutboxEntry): void {
  setTimeout(() => {
    const entry = store.getState().outbox.find((one) => one.clientId === clientId)
    if (entry?.delivery.state === 'accepted') connection?.renew()
  }, echoPatienceMs)
}

function send(room: Room, activity: Parameters<Chat['send']>[0]): void {
  const { session } = room.store.getState()
  if (!session) return
  const { conversationId, userId } = session
  const stamp = { clientId: newClientId(), locale: room.getLocale(), now: new Date() }
  const entry = toEntry(activity, { ...stamp, conversationId, userId })
  room.store.dispatch({ kind: 'queued', entry })
}

async function loadEarlier({ store, getPass }: Room): Promise<void> {
  const { earlier, transcript } = store.getState()
  if (earlier !== 'more' && earlier !== 'failed') return
  store.dispatch({ kind: 'earlier-asked' })
  const pass = await getPass?.({ fresh: false })
  const page = pass ? await loadHistory(pass, { before: oldestSeq(transcript) }) : null
  store.dispatch({ kind: 'earlier-loaded', page })
}

import type { ChatActivity } from './activity.js'
import type { OutgoingFile, SendOutcome } from './outbox.js'

const timeoutMs = 120_000

/**
 * Uploads a message with files as Direct Line wants it (a part `activity`, then parts `file`).
 * By XMLHttpRequest, which tells how far it is; botframework-directlinejs cannot.
 */
export function uploadMessage(
  needs: { token: string; onProgress: (share: number) => void },
  input: { conversationId: string; userId: string; activity: ChatActivity; files: OutgoingFile[] },
): Promise<SendOutcome> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest()
    const conversation = encodeURIComponent(input.conversationId)
    const user = encodeURIComponent(input.userId)
    request.open('POST', `/v3/directline/conversations/${conversation}/upload?userId=${user}`)
    request.setRequestHeader('Authorization', `Bearer ${needs.token}`)
    request.timeout = timeoutMs
    request.upload.onprogress = ({ loaded, total }) => total > 0 && needs.onProgress(loaded / total)
    request.onload = () => resolve(outcomeOf(request.status))
    request.onerror = request.ontimeout = request.onabort = () => resolve({ kind: 'unreachable' })
    request.send(formOf(input))
  })
}

function formOf({ activity, files }: { activity: ChatActivity; files: OutgoingFile[] }): FormData {
  const attachments = files.map(({ name, type }) => ({ name, contentType: type }))
  const described = JSON.stringify({ ...activity, attachments })
  const form = new FormData()
  form.append('activity', new Blob([described], { type: 'application/vnd.microsoft.activity' }))
  for (const file of files)
    form.append('file', new Blob([file.blob], { type: file.type }), file.name)
  return form
}

/** What an HTTP status says about a thing that was sent. */
export function outcomeOf(status: number): SendOutcome {
  if (status >= 200 && status < 300) return { kind: 'accepted' }
  if (status === 413) return { kind: 'refused', reason: 'too-large' }
  if (status === 415) return { kind: 'refused', reason: 'bad-type' }
  // Expired, too fast, timed out: none of them says that it cannot be taken later.
  const later = status === 0 || status >= 500 || [401, 403, 408, 425, 429].includes(status)
  return later ? { kind: 'unreachable' } : { kind: 'refused', reason: 'refused' }
}

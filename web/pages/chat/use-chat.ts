import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { readDeepLink } from '../../api/session.js'
import type { Locale } from '../../texts/index.js'
import { createChat, type Chat } from './chat.js'
import type { ChatState } from './chat-state.js'

/** A page that was out of sight so long may have lost its stream without being told. */
const awayMs = 60_000

/** The page's one conversation, opened when the page is and looked after when it comes back. */
export function useChat(locale: Locale): { chat: Chat; state: ChatState } {
  const spoken = useRef(locale)
  spoken.current = locale
  const [chat] = useState(() =>
    createChat({ link: readDeepLink(location.search), getLocale: () => spoken.current }),
  )
  useEffect(() => {
    void chat.start()
    return () => chat.close()
  }, [chat])
  useEffect(() => watchPage(chat), [chat])
  return { chat, state: useSyncExternalStore(chat.subscribe, chat.getState) }
}

function watchPage(chat: Chat): () => void {
  let hiddenAt = 0
  const onVisibility = () => {
    if (document.visibilityState === 'hidden') hiddenAt = Date.now()
    else if (hiddenAt > 0 && Date.now() - hiddenAt > awayMs) chat.renew()
  }
  addEventListener('online', chat.renew)
  document.addEventListener('visibilitychange', onVisibility)
  return () => {
    removeEventListener('online', chat.renew)
    document.removeEventListener('visibilitychange', onVisibility)
  }
}

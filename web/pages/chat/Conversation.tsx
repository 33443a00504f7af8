import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { CardAction } from '../../api/activity.js'
import type { SayAction } from '../../api/cards.js'
import type { Citation } from '../../components/citations.js'
import { Composer, composerFieldId } from '../../components/Composer.js'
import { DownIcon } from '../../components/icons.js'
import { safeLink } from '../../components/safe-link.js'
import { Suggestions } from '../../components/Suggestions.js'
import { Waiting } from '../../components/Waiting.js'
import { useTexts } from '../../texts/texts-context.js'
import type { Chat } from './chat.js'
import type { ChatState } from './chat-state.js'
import { Earlier } from './Earlier.js'
import { chosenAction, placeMessage, textMessage } from './outgoing.js'
import { suggestionsOf, timelineOf } from './timeline.js'
import { TimelineItems } from './TimelineItems.js'
import { useReactions } from './use-reactions.js'
import { useScroll } from './use-scroll.js'

interface ConversationProps {
  chat: Chat
  state: ChatState
  conversationId: string
  onSource(citation: Citation): void
}

/** The log, what can be said next, and the place to say it. */
export function Conversation({ chat, state, conversationId, onSource }: ConversationProps) {
  const t = useTexts()
  const { transcript, outbox, live } = state
  const items = useMemo(
    () => timelineOf({ transcript, outbox, live }, { now: Date.now() }),
    [transcript, outbox, live],
  )
  const suggestions = useMemo(() => suggestionsOf({ transcript, outbox }), [transcript, outbox])
  const reactions = useReactions(conversationId)
  const anchorKey = useAnchor(items)
  const scroll = useScroll({
    firstKey: items[0]?.key,
    lastKey: items[items.length - 1]?.key,
    anchorKey,
  })

  const say = useCallback((action: SayAction) => chat.send(textMessage(action.value)), [chat])
  const choose = (action: CardAction) => {
    const said = chosenAction(action)
    if (!said) return openAddress(action.value)
    // The chip is gone with the choice; the focus must not go with it.
    if (hasKeyboard()) document.getElementById(composerFieldId)?.focus()
    else scroll.scroller.current?.focus()
    chat.send(said)
  }
  return (
    <>
      <main className="scroller" tabIndex={0} ref={scroll.scroller} onScroll={scroll.onScroll}>
        <div className="content" ref={scroll.content}>
          <Earlier state={state.earlier} onLoad={() => void chat.loadEarlier()} />
          <div
            role="log"
            aria-live="polite"
            aria-relevant="additions"
            aria-label={t.log.label}
            aria-busy={state.earlier === 'loading'}
          >
            <TimelineItems {...{ items, chat, reactions, anchorKey, onSource }} onSay={say} />
          </div>
          {state.awaitingSince !== null && !live?.text && state.link !== 'ended' && (
            <Waiting since={state.awaitingSince} doing={live?.doing ?? null} />
          )}
          <Suggestions actions={suggestions} onChoose={choose} />
        </div>
      </main>
      <footer className="footer">
        {scroll.isAway && (
          <button type="button" className="to-newest" onClick={scroll.toEnd}>
            <DownIcon />
            {t.log.toNewest}
          </button>
        )}
        {state.link === 'ended' ? (
          <Ended chat={chat} />
        ) : (
          <Composer
            onSend={(said) => sendSaid(chat, said)}
            onPlace={(place) => chat.send(placeMessage(t.composer.myLocation, place))}
          />
        )}
        <p className="notice">{t.header.notice}</p>
      </footer>
    </>
  )
}

function Ended({ chat }: { chat: Chat }) {
  const t = useTexts()
  return (
    <div className="ended" role="status">
      <p>{t.composer.ended}</p>
      <button type="button" className="button" onClick={() => void chat.start()}>
        {t.composer.startAgain}
      </button>
    </div>
  )
}

/** The customer's latest message that was written while this page was open. */
function useAnchor(items: ReturnType<typeof timelineOf>): string | null {
  const written = useRef(new Set<string>())
  const [anchor, setAnchor] = useState<string | null>(null)
  useEffect(() => {
    for (const item of items) {
      if (item.kind !== 'message' || !item.entry || written.current.has(item.key)) continue
      written.current.add(item.key)
      setAnchor(item.key)
    }
  }, [items])
  return anchor
}

function sendSaid(chat: Chat, { text, files }: { text: string; files: File[] }): void {
  const outgoing = files.map((file) => ({ name: file.name, type: file.type, blob: file }))
  chat.send({ ...textMessage(text), files: outgoing })
}

/** Not a phone, where a focused field opens the keyboard over half of the page. */
function hasKeyboard(): boolean {
  return matchMedia('(pointer: fine)').matches
}

function openAddress(value: unknown): void {
  const href = typeof value === 'string' ? safeLink(value, location.origin) : null
  if (href) window.open(href, '_blank', 'noopener,noreferrer')
}

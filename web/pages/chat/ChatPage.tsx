import { useEffect, useMemo } from 'react'
import { composerFieldId } from '../../components/Composer.js'
import { Header } from '../../components/Header.js'
import { LargeTextContext } from '../../components/large-text.js'
import { LinkBanner } from '../../components/LinkBanner.js'
import { Menu } from '../../components/Menu.js'
import { Refused } from '../../components/Refused.js'
import { SourceSheet } from '../../components/SourceSheet.js'
import type { Session } from '../../api/session.js'
import { LocaleContext, useTexts } from '../../texts/texts-context.js'
import type { Locale } from '../../texts/index.js'
import { Conversation } from './Conversation.js'
import type { Chat } from './chat.js'
import type { ChatState } from './chat-state.js'
import { localeEvent } from './outgoing.js'
import { useBrandColours } from './use-brand-colours.js'
import { useChat } from './use-chat.js'
import { useOnline } from '../../use-online.js'
import { useSettings } from './use-settings.js'
import { useSource } from './use-source.js'
import { useViewportHeight } from './use-viewport-height.js'
import { useWideScreen } from './use-wide-screen.js'

/** The customer's page. */
export function ChatPage() {
  const settings = useSettings()
  const { chat, state } = useChat(settings.locale)
  const { session, phase } = state
  useViewportHeight()
  useBrandColours(session?.bank.brandColour)
  useEffect(() => {
    if (session) document.title = settings.t.page.title(session.bank.name[settings.locale])
  }, [session, settings])

  const setLocale = (locale: Locale) => {
    if (locale === settings.locale) return
    settings.setLocale(locale)
    chat.send(localeEvent(locale))
  }
  return (
    <LocaleContext value={settings.locale}>
      <LargeTextContext value={settings.largeText}>
        {phase.kind === 'starting' && (
          <main className="starting">
            <p role="status">{settings.t.page.loading}</p>
          </main>
        )}
        {phase.kind === 'refused' && (
          <Refused reason={phase.reason} onRetry={() => void chat.start()} />
        )}
        {phase.kind === 'talking' && session && (
          <Talking {...{ chat, state, session }}>
            <Menu
              largeText={settings.largeText}
              onLargeText={settings.setLargeText}
              onLocale={setLocale}
              hotline={session.bank.hotline}
            />
          </Talking>
        )}
      </LargeTextContext>
    </LocaleContext>
  )
}

interface TalkingProps {
  chat: Chat
  state: ChatState
  session: Session
  children: React.ReactNode
}

function Talking({ chat, state, session, children }: TalkingProps) {
  const t = useTexts()
  const source = useSource()
  const isBeside = useWideScreen()
  const isOnline = useOnline()
  const sheet = useMemo(
    () =>
      source.opened && (
        <SourceSheet
          key={source.opened.citation.passageId}
          {...source.opened}
          isBeside={isBeside}
          onRetry={() => source.opened && source.open(source.opened.citation)}
          onClose={source.close}
        />
      ),
    [source, isBeside],
  )
  return (
    <div className={sheet && isBeside ? 'page beside' : 'page'}>
      <a className="skip" href={`#${composerFieldId}`}>
        {t.page.skipToInput}
      </a>
      <Header session={session}>{children}</Header>
      <LinkBanner link={state.link} isOnline={isOnline} />
      <Conversation
        key={session.conversationId}
        {...{ chat, state }}
        conversationId={session.conversationId}
        onSource={source.open}
      />
      {sheet}
    </div>
  )
}

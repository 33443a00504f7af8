import { useCallback, useEffect, useState } from 'react'
import { loadConversations } from '../../api/inspector.js'
import type { Locale } from '../../texts/index.js'
import { inspectorTexts } from '../../texts/inspector.js'
import { firstLocale, keepLocale } from '../chat/settings.js'
import { ConversationList } from './ConversationList.js'
import { InspectedConversationView } from './InspectedConversationView.js'
import { useRefreshed } from './use-refreshed.js'

/** The latest conversations beside the one that is looked at, whose id is kept in the address. */
export function InspectorPage() {
  const [locale, setLocale] = useState<Locale>(() => firstLocale(location.search))
  const chosen = useChosen()
  const list = useRefreshed(loadConversations)
  const t = inspectorTexts[locale]
  useEffect(() => {
    document.documentElement.lang = locale
    document.title = t.title
    keepLocale(locale)
  }, [locale, t])
  const swap = useCallback(() => setLocale((before) => (before === 'en' ? 'zh-CN' : 'en')), [])
  return (
    <div className={chosen === null ? 'inspector' : 'inspector chosen'}>
      <header className="inspector-head">
        <div>
          <h1>{t.title}</h1>
          <p className="note">{t.about}</p>
        </div>
        <button className="button quiet" onClick={swap}>
          {t.otherLanguage}
        </button>
      </header>
      <nav className="inspector-list" aria-label={t.conversations}>
        <h2>{t.conversations}</h2>
        {list?.ok === false && <p className="note bad">{t.unreachable}</p>}
        {list?.ok && (
          <ConversationList
            t={t}
            conversations={list.value.conversations}
            chosen={chosen}
            locale={locale}
          />
        )}
      </nav>
      <main className="inspector-main">
        {chosen === null ? (
          <p className="note inspector-empty">{t.choose}</p>
        ) : (
          <InspectedConversationView key={chosen} id={chosen} t={t} locale={locale} />
        )}
      </main>
    </div>
  )
}

/** The id after `#`. */
function useChosen(): string | null {
  const [hash, setHash] = useState(location.hash)
  useEffect(() => {
    const follow = () => setHash(location.hash)
    addEventListener('hashchange', follow)
    return () => removeEventListener('hashchange', follow)
  }, [])
  return hash.length > 1 ? decodeURIComponent(hash.slice(1)) : null
}

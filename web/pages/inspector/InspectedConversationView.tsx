import { useCallback } from 'react'
import { caseAddress, loadTurns } from '../../api/inspector.js'
import type { Locale } from '../../texts/index.js'
import type { InspectorTexts } from '../../texts/inspector.js'
import { Steps } from './Steps.js'
import { Dialogue } from './Dialogue.js'
import { Understanding } from './Understanding.js'
import { useRefreshed } from './use-refreshed.js'

/** One conversation, each message with what came of it, the newest on top. */
export function InspectedConversationView({
  id,
  t,
  locale,
}: {
  id: string
  t: InspectorTexts
  locale: Locale
}) {
  const loaded = useRefreshed(useCallback(() => loadTurns(id), [id]))
  if (loaded === null) return null
  if (!loaded.ok) return <p className="note bad">{t[loaded.reason]}</p>
  const { turns } = loaded.value
  return (
    <>
      <div className="inspector-bar">
        <a className="inspector-back" href="#">
          {t.back}
        </a>
        <a
          className="button quiet"
          href={caseAddress(id)}
          download={`${id}.yaml`}
          title={t.savedAs}
        >
          {t.saveCase}
        </a>
      </div>
      {[...turns].reverse().map((turn) => (
        <article key={turn.seq} className="inspected">
          <header>
            <p className="inspected-said">{turn.said || t.noWords}</p>
            <p className="note">
              {`#${turn.seq} · ${new Date(turn.at).toLocaleTimeString(locale)}`}
              {turn.files.length > 0 && ` · ${t.files}: ${turn.files.join(', ')}`}
            </p>
          </header>
          {turn.understanding && <Understanding t={t} understanding={turn.understanding} />}
          {turn.dialogue && <Dialogue t={t} turn={turn} dialogue={turn.dialogue} />}
          <section>
            <h3>{t.answers}</h3>
            {turn.replies.map((reply, index) => (
              <div key={index} className="inspected-reply">
                <p>{reply.text}</p>
                {reply.parts.length > 0 && <p className="note">{reply.parts.join(' · ')}</p>}
              </div>
            ))}
          </section>
          <Steps t={t} steps={turn.steps} />
        </article>
      ))}
    </>
  )
}

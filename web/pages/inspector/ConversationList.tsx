import type { InspectedConversation } from '../../../server/api/inspector/schema.js'
import type { Locale } from '../../texts/index.js'
import type { InspectorTexts } from '../../texts/inspector.js'

interface Props {
  t: InspectorTexts
  locale: Locale
  conversations: InspectedConversation[]
  chosen: string | null
}

export function ConversationList({ t, locale, conversations, chosen }: Props) {
  if (conversations.length === 0)
    return (
      <p className="note">
        {t.noneYet} <a href="/">{t.openChat}</a>
      </p>
    )
  return (
    <ul>
      {conversations.map(({ id, lastText, lastAt, bankId, channel, ended }) => (
        <li key={id}>
          <a href={`#${encodeURIComponent(id)}`} aria-current={id === chosen}>
            <span className="clip">{lastText || t.noWords}</span>
            <span className="note clip">
              {[new Date(lastAt).toLocaleString(locale), bankId, channel, ended && t.ended]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </a>
        </li>
      ))}
    </ul>
  )
}

import { memo, useMemo, type ReactNode } from 'react'
import { isAdaptiveCard, type SayAction } from '../api/cards.js'
import type { Attachment, ChatActivity } from '../api/activity.js'
import { useTexts } from '../texts/texts-context.js'
import { FileLink, Picture } from './Attachments.js'
import { Cards } from './Cards.js'
import { citationsOf, isAiWritten, type Citation } from './citations.js'
import { CitedText } from './CitedText.js'
import { PinIcon, SparkIcon } from './icons.js'
import { languageOf } from './text-language.js'
import { Sources } from './Sources.js'

interface AnswerProps {
  activity: ChatActivity
  isFirst: boolean
  isLive: boolean
  onSource(citation: Citation): void
  onSay(action: SayAction): void
  onSubmit(value: unknown): void
  /** The rating, where the answer may be rated. */
  rating: ReactNode
}

/** What the assistant says: text with its sources, then cards, pictures and files. */
export const Answer = memo(function Answer(props: AnswerProps) {
  const { activity, isLive, onSource } = props
  const t = useTexts()
  const citations = useMemo(() => citationsOf(activity), [activity])
  const { cards, files } = sorted(activity.attachments)
  return (
    <div className={props.isFirst ? 'message first' : 'message'} aria-busy={isLive}>
      {activity.text?.trim() && (
        <div className={isLive ? 'bubble live' : 'bubble'} lang={languageOf(activity.text)}>
          <CitedText text={activity.text} {...{ citations, isLive, onSource }} />
          <Sources citations={[...citations.values()]} onSource={onSource} />
        </div>
      )}
      <Cards cards={cards} onSay={props.onSay} onSubmit={props.onSubmit} />
      {files.map((file, i) => (
        <Loose key={i} attachment={file} bytes={activity.channelData?.attachmentSizes?.[i]} />
      ))}
      <div className="foot">
        {isAiWritten(activity) && (
          <span className="ai-label" title={t.log.aiWrittenHint}>
            <SparkIcon />
            {t.log.aiWritten}
          </span>
        )}
        {props.rating}
      </div>
    </div>
  )
})

interface OwnWordsProps {
  activity: ChatActivity
  isFirst: boolean
  /** Pictures and files that are still here, by their place among the attachments. */
  previews: Attachment[]
  delivery: ReactNode
}

/** What the customer says, as it was written: Markdown of the customer's is not drawn. */
export const OwnWords = memo(function OwnWords(props: OwnWordsProps) {
  const { activity, previews } = props
  const t = useTexts()
  const files = previews.length > 0 ? previews : (activity.attachments ?? [])
  return (
    <div className={props.isFirst ? 'message own first' : 'message own'}>
      <span className="hidden">{t.log.you}</span>
      {files.map((file, i) => (
        <Loose key={i} attachment={file} bytes={activity.channelData?.attachmentSizes?.[i]} />
      ))}
      {activity.text?.trim() && (
        <p className="bubble" dir="auto" lang={languageOf(activity.text)}>
          {isPlace(activity) && <PinIcon />}
          {activity.text}
        </p>
      )}
      {props.delivery}
    </div>
  )
})

function Loose({ attachment, bytes }: { attachment: Attachment; bytes: number | undefined }) {
  return attachment.contentType.startsWith('image/') ? (
    <Picture attachment={attachment} />
  ) : (
    <FileLink attachment={attachment} bytes={bytes} />
  )
}

function isPlace({ entities = [] }: ChatActivity): boolean {
  return entities.some(({ type }) => type === 'GeoCoordinates')
}

function sorted(attachments: Attachment[] = []): { cards: Attachment[]; files: Attachment[] } {
  const isFile = (attachment: Attachment) => Boolean(attachment.contentUrl)
  return { cards: attachments.filter(isAdaptiveCard), files: attachments.filter(isFile) }
}

import { memo, useCallback } from 'react'
import type { SayAction } from '../../api/cards.js'
import type { Citation } from '../../components/citations.js'
import { Delivery } from '../../components/Delivery.js'
import { Answer, OwnWords } from '../../components/Message.js'
import { Rating, type Reaction } from '../../components/Rating.js'
import { timeLabel } from '../../components/time-labels.js'
import { useTexts } from '../../texts/texts-context.js'
import type { Chat } from './chat.js'
import { cardSubmission, rating } from './outgoing.js'
import type { TimelineItem } from './timeline.js'
import { usePreviews } from './use-previews.js'
import type { useReactions } from './use-reactions.js'

interface TimelineItemsProps {
  items: TimelineItem[]
  chat: Chat
  reactions: ReturnType<typeof useReactions>
  anchorKey: string | null
  onSource(citation: Citation): void
  onSay(action: SayAction): void
}

type MessageItem = Extract<TimelineItem, { kind: 'message' }>

/** The conversation from top to bottom. */
export const TimelineItems = memo(function TimelineItems(props: TimelineItemsProps) {
  const { items, chat, reactions, anchorKey } = props
  const submit = useCallback((value: unknown) => chat.send(cardSubmission(value)), [chat])
  const lastOwn = items.reduce(
    (last, item, i) => (item.kind === 'message' && item.isMine ? i : last),
    -1,
  )
  return items.map((item, i) => {
    if (item.kind === 'time') return <Time key={item.key} at={item.at} />
    if (item.isMine)
      return (
        <Own
          key={item.key}
          item={item}
          chat={chat}
          isLast={i === lastOwn}
          isAnchor={item.key === anchorKey}
        />
      )
    return (
      <Answer
        key={item.key}
        activity={item.activity}
        isFirst={item.isFirst}
        isLive={item.isLive}
        onSource={props.onSource}
        onSay={props.onSay}
        onSubmit={submit}
        rating={ratingOf(item, { chat, reactions })}
      />
    )
  })
})

function Time({ at }: { at: number }) {
  const t = useTexts()
  return (
    <p className="time">
      <time dateTime={new Date(at).toISOString()}>
        {timeLabel(t.time, { at, now: Date.now() })}
      </time>
    </p>
  )
}

interface OwnProps {
  item: MessageItem
  chat: Chat
  isLast: boolean
  isAnchor: boolean
}

function Own({ item, chat, isLast, isAnchor }: OwnProps) {
  const previews = usePreviews(item.entry)
  const showsDelivery = item.entry !== null || isLast
  return (
    <div data-anchor={isAnchor || undefined}>
      <OwnWords
        activity={item.activity}
        isFirst={item.isFirst}
        previews={previews}
        delivery={
          showsDelivery && (
            <Delivery entry={item.entry} onRetry={chat.retry} onDiscard={chat.discard} />
          )
        }
      />
    </div>
  )
}

function ratingOf(
  item: MessageItem,
  { chat, reactions }: Pick<TimelineItemsProps, 'chat' | 'reactions'>,
) {
  const activityId = item.activity.id
  if (!activityId || !item.activity.channelData?.feedbackLoop) return null
  const given = reactions.given[activityId] ?? null
  const rate = (reaction: Reaction, reason: string | null) => {
    reactions.note(activityId, reaction)
    chat.send(rating({ activityId, reaction, reason }))
  }
  return (
    <Rating
      given={given}
      onRate={(reaction) => rate(reaction, null)}
      onReason={(reason) => rate('dislike', reason)}
    />
  )
}

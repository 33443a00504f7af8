import { ActionTypes, type Activity } from 'botbuilder-core'

/** More than four are not read. */
const mostSuggestions = 4

/** Offers next questions as chips. Sent as the customer's own words when chosen. */
export function suggest(
  message: Partial<Activity>,
  questions: readonly string[],
  userId: string,
): Partial<Activity> {
  if (questions.length === 0) return message
  const actions = questions.slice(0, mostSuggestions).map((question) => ({
    type: ActionTypes.ImBack,
    title: question,
    value: question,
  }))
  return { ...message, suggestedActions: { to: [userId], actions } }
}

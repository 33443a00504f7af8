import { rateService } from '../../core/conversations/index.js'
import { defineFlow } from '../flow.js'
import { scores, sentences } from './sentences.js'

/** One to five for the service as a whole, with a word about it. */
export const rateServiceFlow = defineFlow({
  name: 'rate-service',
  sentences,
  slots: {
    score: {
      type: 'choice',
      // From the worst on: then a choice's place in the list is its score.
      choices: ({ locale }) =>
        scores.map((value) => ({
          ...{ value, label: sentences[locale].scores[value] },
          synonyms: [...sentences[locale].words.score[value]],
        })),
      check: (score, { locale }) =>
        scores.some((known) => known === score)
          ? { ok: true, value: score }
          : { ok: false, problem: sentences[locale].outOfRange(score) },
    },
    // 怎么总要排队 is what somebody thinks of us, not a question.
    comment: { type: 'text', skippable: true, takesAnything: true },
  },
  finish: async ({ needs, conversation, values, sentences: t, onceKey }) => {
    const { id: conversationId, bankId } = conversation
    const score = Number(values.score)
    const comment = values.comment ?? null
    await rateService(needs, { conversationId, bankId, score, comment, onceKey })
    const kind = score >= 4 ? 'good' : score === 3 ? 'fair' : 'bad'
    const choices = kind === 'bad' ? { choices: t.waysOn.map((label) => ({ label })) } : {}
    return {
      replies: [{ text: t.thanks[kind], ...choices }],
      effects: [{ name: 'service-rated', score, hasComment: comment !== null }],
    }
  },
})

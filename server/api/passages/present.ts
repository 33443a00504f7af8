import type { CitedPassage } from '../../../knowledge/index.js'
import type { PassageAnswer } from './schema.js'

export function presentPassage({ passage, document }: CitedPassage): PassageAnswer {
  const { id, title, heading, question, text, kind, updatedAt } = passage
  const url = document?.sourceUrl
  return {
    ...{ id, title, text },
    ...(heading === null ? {} : { heading }),
    ...(question === null ? {} : { question }),
    source: {
      ...{ name: document?.title ?? title, kind },
      // The page makes a link of it: nothing but a web address.
      ...(url && /^https?:\/\//i.test(url) ? { url } : {}),
    },
    updatedAt: updatedAt.toISOString(),
  }
}

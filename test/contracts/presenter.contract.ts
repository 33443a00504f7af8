import { expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { Reply } from '../../core/conversations/index.js'
import type { Locale } from '../../core/locale.js'
import { addressesOf, anyReply, replies, saidBy } from '../support/replies.js'

export interface Presenter {
  /** Everything that a customer of the channel can read or tap. */
  shown(reply: Reply, locale: Locale): string
  /** The channel shows a place on a map of its own, so that no address is needed. */
  hasOwnMap?: boolean
}

/** What every channel does with what the assistant says: it may look different, but nothing is lost. */
export function describePresenter({ shown, hasOwnMap = false }: Presenter): void {
  const missing = (reply: Reply, { locale, spoken }: { locale: Locale; spoken: string[] }) => {
    const all = squeeze(shown(reply, locale))
    const addresses = hasOwnMap ? [] : addressesOf(reply)
    return [...spoken, ...saidBy(reply), ...addresses].filter(
      (text) => !all.includes(squeeze(text)),
    )
  }

  it.each(replies)('shows all of $name', ({ reply, locale, spoken }) => {
    expect(missing(reply, { locale, spoken })).toEqual([])
  })

  it.each(replies.filter(({ reply }) => reply.entities))(
    'shows the sources of $name',
    ({ reply, locale }) => {
      expect(squeeze(shown(reply, locale))).toContain('借记卡章程›挂失')
    },
  )

  it('shows all of any reply', () => {
    const letters = fc.constantFrom(...'网点年化利率元万家店abcde0123456789％，。 🏦é')
    const word = fc
      .string({ unit: letters, minLength: 1, maxLength: 12 })
      .map((text) => `字${text.trim()}`)
    const locale = fc.constantFrom<Locale>('zh-CN', 'en')
    fc.assert(
      fc.property(anyReply({ word }), locale, (reply, chosen) => {
        expect(missing(reply, { locale: chosen, spoken: [reply.text] })).toEqual([])
      }),
      { numRuns: 200 },
    )
  })
}

/** Where lines end is the channel's affair. */
function squeeze(text: string): string {
  return text.replace(/\s+/g, '')
}

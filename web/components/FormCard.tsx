import type { CardOf } from '../api/cards.js'
import { useTexts } from '../texts/texts-context.js'
import { FormIcon } from './icons.js'
import { OutsideLink } from './OutsideLink.js'

/** The way to a page of the bank's where something is filled in. */
export function FormCard({ form }: { form: CardOf<'form'> }) {
  const t = useTexts()
  return (
    <article className="card" aria-label={form.title}>
      <div>
        <h2 className="card-name">{form.title}</h2>
        {form.description && <p className="card-summary">{form.description}</p>}
      </div>
      <OutsideLink address={form.url} className="button" label={t.card.fillInOf(form.title)}>
        <FormIcon />
        {t.card.fillIn}
      </OutsideLink>
    </article>
  )
}

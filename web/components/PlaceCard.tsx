import type { CardOf } from '../api/cards.js'
import { useTexts } from '../texts/texts-context.js'
import { PinIcon } from './icons.js'
import { OutsideLink } from './OutsideLink.js'

/** Where something is, with the way to a map. */
export function PlaceCard({ place }: { place: CardOf<'place'> }) {
  const t = useTexts()
  return (
    <article className="card" aria-label={place.name}>
      <div>
        <h2 className="card-name">{place.name}</h2>
        <p className="card-summary">{place.address}</p>
      </div>
      <OutsideLink
        address={place.mapUrl}
        className="button quiet"
        label={t.card.openMapOf(place.name)}
      >
        <PinIcon />
        {t.card.openMap}
      </OutsideLink>
    </article>
  )
}

import type { Place } from '../../dialogs/index.js'
import type { Texts } from '../../dialogs/texts/index.js'

interface MessageWithEntities {
  entities?: unknown
}

/**
 * Where a customer shared to be: Bot Framework's `GeoCoordinates` entity, alone or within a `Place`.
 * Browsers and messengers outside China give WGS-84; an adapter of a Chinese one says `system`.
 */
export function sharedLocation({ entities }: MessageWithEntities, texts: Texts): Place | null {
  if (!Array.isArray(entities)) return null
  for (const entity of entities as Record<string, unknown>[]) {
    const geo = (entity.type === 'Place' ? entity.geo : entity) as Record<string, unknown> | null
    if (geo?.type !== 'GeoCoordinates') continue
    const { latitude, longitude } = geo
    if (!isWithin(latitude, 90) || !isWithin(longitude, 180)) continue
    const system = geo.system === 'GCJ-02' || geo.system === 'BD-09' ? geo.system : 'WGS-84'
    const name = typeof entity.name === 'string' ? entity.name.slice(0, 60) : texts.sharedLocation
    return { name, coordinates: { latitude, longitude, system } }
  }
  return null
}

function isWithin(value: unknown, most: number): value is number {
  return typeof value === 'number' && Number.isFinite(value) && Math.abs(value) <= most
}

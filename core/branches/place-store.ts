import type { Insertable, Selectable } from 'kysely'
import type { Database } from '../database.js'
import type { NamedPlace } from './place.js'
import type { PlaceTable } from './place-tables.js'

/** Adds places or replaces those with the same ids. */
export async function savePlaces({ db }: { db: Database }, places: NamedPlace[]): Promise<void> {
  if (places.length === 0) return
  await db
    .insertInto('places')
    .values(places.map(toRow))
    .onConflict((c) =>
      c.column('id').doUpdateSet((eb) => ({
        name: eb.ref('excluded.name'),
        other_names: eb.ref('excluded.other_names'),
        city: eb.ref('excluded.city'),
        latitude: eb.ref('excluded.latitude'),
        longitude: eb.ref('excluded.longitude'),
        coordinate_system: eb.ref('excluded.coordinate_system'),
      })),
    )
    .execute()
}

export async function listPlaces({ db }: { db: Database }): Promise<NamedPlace[]> {
  const rows = await db.selectFrom('places').selectAll().orderBy('id').execute()
  return rows.map(toPlace)
}

function toRow(place: NamedPlace): Insertable<PlaceTable> {
  return {
    id: place.id,
    name: JSON.stringify(place.name),
    other_names: JSON.stringify(place.otherNames),
    city: JSON.stringify(place.city),
    latitude: place.coordinates.latitude,
    longitude: place.coordinates.longitude,
    coordinate_system: place.coordinates.system,
  }
}

function toPlace(row: Selectable<PlaceTable>): NamedPlace {
  return {
    id: row.id,
    name: row.name,
    otherNames: row.other_names,
    city: row.city,
    coordinates: {
      latitude: row.latitude,
      longitude: row.longitude,
      system: row.coordinate_system,
    },
  }
}

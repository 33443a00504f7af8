import type { Branch, Coordinates, NamedPlace } from '../../core/branches/index.js'
import type { Localised } from '../../core/locale.js'
import type { Place } from '../slot-values.js'
import { namesOfCity } from './short-names.js'

/** Somewhere that is known by name: a landmark, a city with branches, or a name that several places share. */
export type KnownPlace = { place: Place; names: string[] } & (
  | { kind: 'place'; named: NamedPlace }
  | { kind: 'city'; city: Localised }
  | { kind: 'shared-name'; candidates: NamedPlace[] }
)

export function knownPlaces({
  branches,
  places,
}: {
  branches: Branch[]
  places: NamedPlace[]
}): KnownPlace[] {
  const cities = citiesOf(branches)
  const taken = new Set(cities.flatMap(({ names }) => names))
  const byName = placesByName(places)
  const shared = [...byName].filter(([, all]) => all.length > 1)
  return [
    ...cities,
    ...places.map((named): KnownPlace => {
      const names = namesOf(named).filter((name) => byName.get(name)!.length === 1)
      return {
        kind: 'place',
        place: { name: named.name['zh-CN'], coordinates: named.coordinates },
        names: names.filter((name) => !taken.has(name)),
        named,
      }
    }),
    ...shared.map(([name, candidates]): KnownPlace => ({
      kind: 'shared-name',
      place: { name, coordinates: candidates[0]!.coordinates },
      names: [name],
      candidates,
    })),
  ]
}

/** What a slot's value stands for; null for a location that was shared. */
export function knownPlaceOf(place: Place, known: KnownPlace[]): KnownPlace | null {
  return (
    known.find(
      (one) => one.place.name === place.name && isSame(one.place.coordinates, place.coordinates),
    ) ?? null
  )
}

function citiesOf(branches: Branch[]): Extract<KnownPlace, { kind: 'city' }>[] {
  const byCity = new Map<string, Branch[]>()
  for (const branch of branches) {
    const name = branch.city['zh-CN']
    byCity.set(name, [...(byCity.get(name) ?? []), branch])
  }
  return [...byCity].map(([name, [first]]) => ({
    kind: 'city',
    place: { name, coordinates: first!.coordinates },
    names: namesOfCity(first!.city),
    city: first!.city,
  }))
}

function placesByName(places: NamedPlace[]): Map<string, NamedPlace[]> {
  const byName = new Map<string, NamedPlace[]>()
  for (const place of places)
    for (const name of namesOf(place)) byName.set(name, [...(byName.get(name) ?? []), place])
  return byName
}

function namesOf({ name, otherNames }: NamedPlace): string[] {
  return [...new Set([name['zh-CN'], name.en, ...otherNames])]
}

function isSame(a: Coordinates, b: Coordinates): boolean {
  return a.latitude === b.latitude && a.longitude === b.longitude && a.system === b.system
}

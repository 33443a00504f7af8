import gcoord from 'gcoord'
import type { Coordinates, CoordinateSystem } from './branch.js'

// Its types describe an ES module; Node loads the CommonJS one, whose default is what they call `default`.
const { transform, WGS84, GCJ02, BD09 } = gcoord as unknown as typeof gcoord.default
const crsOf = { 'WGS-84': WGS84, 'GCJ-02': GCJ02, 'BD-09': BD09 }

const earthRadiusMetres = 6_371_008.8

/** The same place in another system; outside China the systems agree. */
export function convertCoordinates(from: Coordinates, system: CoordinateSystem): Coordinates {
  if (from.system === system) return from
  const [longitude, latitude] = transform<[number, number]>(
    [from.longitude, from.latitude],
    crsOf[from.system],
    crsOf[system],
  )
  return { latitude, longitude, system }
}

/** As the crow flies, whatever systems the two are in. */
export function distanceMetres(a: Coordinates, b: Coordinates): number {
  const [one, other] = [convertCoordinates(a, 'WGS-84'), convertCoordinates(b, 'WGS-84')]
  const north = radians(other.latitude - one.latitude)
  const east = radians(other.longitude - one.longitude)
  const chord =
    Math.sin(north / 2) ** 2 +
    Math.cos(radians(one.latitude)) * Math.cos(radians(other.latitude)) * Math.sin(east / 2) ** 2
  return 2 * earthRadiusMetres * Math.asin(Math.min(1, Math.sqrt(chord)))
}

/**
 * A marker on AMap's own page: opens in any browser, without an account or a key.
 * The form is `position=longitude,latitude` in GCJ-02, which AMap calls `gaode`.
 */
export function mapUrlOf({ name, at }: { name: string; at: Coordinates }): string {
  const { longitude, latitude } = convertCoordinates(at, 'GCJ-02')
  const query = new URLSearchParams({
    position: `${longitude.toFixed(6)},${latitude.toFixed(6)}`,
    name,
    coordinate: 'gaode',
    callnative: '0',
  })
  // A comma needs no escape in a query, and AMap's own examples have it plain.
  return `https://uri.amap.com/marker?${query.toString().replace('%2C', ',')}`
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180
}

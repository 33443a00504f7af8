/** Degrees in WGS-84. */
export interface SharedPlace {
  latitude: number
  longitude: number
}

export type Located =
  { ok: true; place: SharedPlace } | { ok: false; reason: 'refused' | 'not-found' }

/** A branch is not farther or nearer for a minute's walk. */
const options = { enableHighAccuracy: false, timeout: 15_000, maximumAge: 120_000 }

const permissionDenied = 1

/** Where the customer is, to about ten metres: more is not needed, so more is not sent. */
export function locate(geolocation: Geolocation | undefined): Promise<Located> {
  return new Promise((resolve) => {
    if (!geolocation) return resolve({ ok: false, reason: 'not-found' })
    geolocation.getCurrentPosition(
      ({ coords }) =>
        resolve({
          ok: true,
          place: { latitude: rounded(coords.latitude), longitude: rounded(coords.longitude) },
        }),
      ({ code }) =>
        resolve({ ok: false, reason: code === permissionDenied ? 'refused' : 'not-found' }),
      options,
    )
  })
}

function rounded(degrees: number): number {
  return Math.round(degrees * 10_000) / 10_000
}

import { describe, expect, it } from '@jest/globals'
import { locate } from './locate.js'

type Ask = Geolocation['getCurrentPosition']

/** The browser's part, which we do not own. */
function browser(getCurrentPosition: Ask): Geolocation {
  return { getCurrentPosition } as Geolocation
}

describe('locate', () => {
  it('tells the place to about ten metres', async () => {
    const coords = { latitude: 30.20123456, longitude: -120.98765432 } as GeolocationCoordinates
    const geolocation = browser((found) => found({ coords } as GeolocationPosition))
    expect(await locate(geolocation)).toEqual({
      ok: true,
      place: { latitude: 30.2012, longitude: -120.9877 },
    })
  })

  it.each([
    [1, 'refused'],
    [2, 'not-found'],
    [3, 'not-found'],
  ])('says of error %i that it was %s', async (code, reason) => {
    const geolocation = browser((_, failed) => failed?.({ code } as GeolocationPositionError))
    expect(await locate(geolocation)).toEqual({ ok: false, reason })
  })

  it('finds nothing in a browser that cannot tell', async () => {
    expect(await locate(undefined)).toEqual({ ok: false, reason: 'not-found' })
  })
})

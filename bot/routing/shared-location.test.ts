import { describe, expect, it } from '@jest/globals'
import { textsOf } from '../../dialogs/texts/index.js'
import { sharedLocation } from './shared-location.js'

const texts = textsOf('en')
const geo = { type: 'GeoCoordinates', latitude: 36.1, longitude: 120.4 }

describe('sharedLocation', () => {
  it('reads coordinates and places', () => {
    expect(sharedLocation({ entities: [{ type: 'clientInfo' }, geo] }, texts)).toEqual({
      name: texts.sharedLocation,
      coordinates: { latitude: 36.1, longitude: 120.4, system: 'WGS-84' },
    })
    const place = { type: 'Place', name: 'Station', geo: { ...geo, system: 'GCJ-02' } }
    expect(sharedLocation({ entities: [place] }, texts)).toEqual({
      name: 'Station',
      coordinates: { latitude: 36.1, longitude: 120.4, system: 'GCJ-02' },
    })
  })

  it.each([
    [undefined],
    ['x'],
    [[]],
    [[{ ...geo, latitude: 91 }]],
    [[{ ...geo, longitude: 'NaN' }]],
    [[{ type: 'Place' }]],
  ])('takes %j as no location', (entities) => {
    expect(sharedLocation({ entities }, texts)).toBeNull()
  })
})

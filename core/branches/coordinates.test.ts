import { describe, expect, it } from '@jest/globals'
import { convertCoordinates, distanceMetres, mapUrlOf, type Coordinates } from './index.js'

// The flag pole on Tiananmen Square.
const wgs: Coordinates = { latitude: 39.908823, longitude: 116.39747, system: 'WGS-84' }
const amap = convertCoordinates(wgs, 'GCJ-02')

describe('convertCoordinates', () => {
  it('moves a place in China by some hundred metres, and back to where it was', () => {
    const naive = distanceMetres({ ...amap, system: 'WGS-84' }, wgs)
    expect(naive).toBeGreaterThan(400)
    expect(naive).toBeLessThan(700)
    expect(distanceMetres(amap, wgs)).toBeLessThan(0.1)
  })

  it('gives what the published formulas give', () => {
    const inBaidu = convertCoordinates(
      { latitude: 39.915, longitude: 116.404, system: 'GCJ-02' },
      'BD-09',
    )
    expect(inBaidu.longitude).toBeCloseTo(116.41036949371029, 5)
    expect(inBaidu.latitude).toBeCloseTo(39.92133699351021, 5)
  })

  it('leaves a place abroad where it is', () => {
    const london: Coordinates = { latitude: 51.5074, longitude: -0.1278, system: 'WGS-84' }
    expect(convertCoordinates(london, 'GCJ-02')).toEqual({ ...london, system: 'GCJ-02' })
  })
})

describe('distanceMetres', () => {
  it('is the same whatever systems the two places are in', () => {
    const station: Coordinates = { latitude: 30.2431, longitude: 120.1825, system: 'GCJ-02' }
    const lake: Coordinates = { latitude: 30.2592, longitude: 120.1302, system: 'GCJ-02' }
    const metres = distanceMetres(station, lake)
    for (const system of ['WGS-84', 'BD-09'] as const) {
      const other = convertCoordinates(lake, system)
      expect(Math.abs(distanceMetres(station, other) - metres)).toBeLessThan(1)
    }
  })

  it('knows a degree of a meridian', () => {
    const here: Coordinates = { latitude: 0, longitude: 0, system: 'WGS-84' }
    expect(distanceMetres(here, { ...here, latitude: 1 })).toBeCloseTo(111_195, 0)
    expect(distanceMetres(here, here)).toBe(0)
  })

  it('can be measured to the other side of the earth', () => {
    const here: Coordinates = { latitude: 30, longitude: 120, system: 'WGS-84' }
    const there: Coordinates = { latitude: -30, longitude: -60, system: 'WGS-84' }
    expect(distanceMetres(here, there) / 1000).toBeCloseTo(20_015, 0)
  })
})

describe('mapUrlOf', () => {
  it('marks the place in the system that the map draws in', () => {
    const url = new URL(mapUrlOf({ name: '武林支行 & 1', at: wgs }))
    expect(url.host).toBe('uri.amap.com')
    expect(url.searchParams.get('position')).toBe(
      `${amap.longitude.toFixed(6)},${amap.latitude.toFixed(6)}`,
    )
    expect(url.searchParams.get('name')).toBe('武林支行 & 1')
    expect(url.searchParams.get('coordinate')).toBe('gaode')
  })
})

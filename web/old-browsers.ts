/**
 * What marked uses and WeChat's own WebView on Android (a Chromium of about 86) does not have.
 * Everything else newer than that is left out of the build or turned into older code by it.
 */
export function fillOldBrowsers(): void {
  fill(Array.prototype, 'at', function (this: unknown[], index: number) {
    return this[index < 0 ? this.length + index : index]
  })
  fill(Object, 'hasOwn', (object: object, key: PropertyKey) =>
    Object.prototype.hasOwnProperty.call(object, key),
  )
}

function fill(place: object, name: string, value: unknown): void {
  if (name in place) return
  Object.defineProperty(place, name, { value, writable: true, configurable: true })
}

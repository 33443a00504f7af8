const segment = /^[A-Za-z0-9_-][A-Za-z0-9._-]*$/

/**
 * Lets through what is a safe name in a folder and in a URL alike, and nothing that could lead out of the
 * folder. Keys are made by us, so another one is a bug.
 */
export function checkFileKey(key: string): string {
  if (!isFileKey(key)) throw new Error(`not a file key: ${JSON.stringify(key.slice(0, 100))}`)
  return key
}

export function isFileKey(key: string): boolean {
  return key.length <= 300 && key.split('/').every((part) => segment.test(part))
}

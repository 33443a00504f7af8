const schemes = ['https:', 'http:', 'tel:', 'mailto:']

/** An address that may be opened from a text; null for scripts, data and whatever else. */
export function safeLink(address: string | null | undefined, origin: string): string | null {
  if (!address) return null
  try {
    const url = new URL(address, origin)
    return schemes.includes(url.protocol) ? url.href : null
  } catch {
    return null
  }
}

/** An address of a picture or file that this page may load: our own server's, or one made here. */
export function ownAddress(address: string | undefined, origin: string): string | null {
  if (!address) return null
  try {
    const url = new URL(address, origin)
    const isOwn = url.origin === origin && url.protocol.startsWith('http')
    const isPicture =
      url.protocol === 'data:' && /^data:image\/(png|jpeg|gif|webp)[;,]/.test(address)
    return isOwn || isPicture || url.protocol === 'blob:' ? url.href : null
  } catch {
    return null
  }
}

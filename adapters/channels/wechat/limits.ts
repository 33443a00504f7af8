/**
 * Bytes (UTF-8), and items of a menu, as the WeCom documents give them. Those of the official account
 * name no sizes but refuse what is too long (45002), so the same are kept to there.
 */
export const limits = {
  text: 2048,
  menuHead: 1024,
  menuItem: 128,
  menuItems: 10,
  linkTitle: 128,
  linkDescription: 512,
  url: 2048,
}

export function byteLength(text: string): number {
  return Buffer.byteLength(text)
}

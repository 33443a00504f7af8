/** How much is said: characters of Chinese, words of other scripts, numbers. */
export function countSaid(text: string): number {
  return text.match(/\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu)?.length ?? 0
}

/** What the content security policy of this page asks of style elements. */
export const styleNonce =
  document.querySelector<HTMLMetaElement>('meta[name=style-nonce]')?.content ?? ''

/**
 * Gives the nonce to each style element that a script makes. Ant Design takes a nonce for its own styles,
 * but two of its parts (measuring scroll bars, holding the page still under a drawer) forget it.
 */
export function giveNonceToStyles(): void {
  const create = document.createElement.bind(document)
  document.createElement = (name: string, options?: ElementCreationOptions) => {
    const element = create(name, options)
    if (element instanceof HTMLStyleElement) element.nonce = styleNonce
    return element
  }
}

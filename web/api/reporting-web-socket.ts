/**
 * A WebSocket class that also tells when its sockets open and close, for DirectLine, which keeps
 * both to itself.
 */
export function reportingWebSocket(on: { onOpen(): void; onClose(): void }): typeof WebSocket {
  return class extends WebSocket {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols)
      this.addEventListener('open', () => on.onOpen())
      this.addEventListener('close', () => on.onClose())
    }
  }
}

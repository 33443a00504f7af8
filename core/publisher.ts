/** Tells every node at once. At most once: who must not miss anything reads the database after `onGap`. */
export interface Publisher {
  publish(topic: string, message: string): Promise<void>
  /** Resolves when the subscription is in force. The result ends it. */
  subscribe(topic: string, handler: (message: string) => void): Promise<() => Promise<void>>
  /** Called when messages may have been missed, for example after a lost connection. The result ends it. */
  onGap(handler: () => void): () => void
}

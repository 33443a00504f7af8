/** Tells every node at once. At most once: who must not miss anything reads the database after `onGap`. */
export interface Publisher {
  /** Never rejects: where it does not get through, `onGap` is called on the nodes concerned. */
  publish(topic: string, message: string): Promise<void>
  /**
   * Messages of one node come in the order of publishing. Resolves when the subscription is in force,
   * or while there is no connection: then `onGap` tells when it is. The result ends it.
   */
  subscribe(topic: string, handler: (message: string) => void): Promise<() => Promise<void>>
  /** Called when messages may have been missed, for example after a lost connection. The result ends it. */
  onGap(handler: () => void): () => void
}

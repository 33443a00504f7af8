/** Short-lived values known to every node. Nothing here must survive a restart. */
export interface KeyValue {
  get(key: string): Promise<string | null>
  set(key: string, value: string, options?: { ttlSeconds?: number }): Promise<void>
  /** True when this call set it; false when the key was there already. */
  setIfAbsent(key: string, value: string, options?: { ttlSeconds?: number }): Promise<boolean>
  delete(key: string): Promise<void>
}

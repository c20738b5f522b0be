/** Values by name, of which those used last are kept. */
export interface ByteCache<Value> {
  find(name: string): Value | undefined
  /** @param bytes how long the value is taken to be */
  keep(name: string, value: Value, bytes: number): void
}

/** A cache that forgets what was used longest ago once it would hold more than `maxBytes`. */
export function createByteCache<Value>(maxBytes: number): ByteCache<Value> {
  const held = new Map<string, { readonly value: Value; readonly bytes: number }>()
  let total = 0

  function take(name: string) {
    const entry = held.get(name)
    if (!entry) return undefined
    held.delete(name)
    total -= entry.bytes
    return entry
  }

  function put(name: string, entry: { readonly value: Value; readonly bytes: number }): void {
    held.set(name, entry)
    total += entry.bytes
    for (const oldest of held.keys()) {
      if (total <= maxBytes) return
      take(oldest)
    }
  }

  return {
    find(name) {
      const entry = take(name)
      if (entry) put(name, entry)
      return entry?.value
    },
    keep(name, value, bytes) {
      take(name)
      put(name, { value, bytes })
    },
  }
}

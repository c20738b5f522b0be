/** Ids of responses that arrived lately. A hint, nothing more: it forgets, and what it knows may be gone. */
export interface Recent {
  has(id: string): boolean
  add(id: string): void
}

/** With two generations the minutes are covered for which a shopper's card stands open. */
const GENERATION = 8_192

/** Remembers between one and two generations of ids. */
export function createRecent(generation = GENERATION): Recent {
  let young = new Set<string>()
  let old = new Set<string>()
  return {
    has: (id) => young.has(id) || old.has(id),
    add(id) {
      if (young.size >= generation) {
        old = young
        young = new Set()
      }
      young.add(id)
    },
  }
}

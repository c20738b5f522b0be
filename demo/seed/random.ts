/** Chance that can be repeated: the same seed gives the same numbers on every machine. */
export interface Random {
  /** 0 included to 1 excluded */
  next(): number
  /** true with probability `p` */
  chance(p: number): boolean
  /** whole, both bounds included */
  between(low: number, high: number): number
  pick<T>(items: readonly T[]): T
  /** a key, as often as its weight says; weights need not add up to anything */
  weighted<K extends string>(weights: Readonly<Record<K, number>>): K
  /** a count with this mean and about the spread of real traffic; 0 or more */
  count(mean: number): number
}

/**
 * xmur3 stirs the text into 32 bits, mulberry32 draws from them; both are public-domain recipes by
 * their authors and quite good enough for a shop that does not exist.
 */
export function createRandom(seed: string): Random {
  let state = stir(seed)

  function next(): number {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }

  function between(low: number, high: number): number {
    return low + Math.floor(next() * (high - low + 1))
  }

  function pick<T>(items: readonly T[]): T {
    const item = items[between(0, items.length - 1)]
    if (item === undefined) throw new RangeError('nothing to pick from')
    return item
  }

  function weighted<K extends string>(weights: Readonly<Record<K, number>>): K {
    const entries = Object.entries(weights) as [K, number][]
    let left = next() * entries.reduce((sum, [, weight]) => sum + weight, 0)
    for (const [key, weight] of entries) if ((left -= weight) < 0) return key
    return pick(entries)[0]
  }

  function count(mean: number): number {
    // three uniforms make a bell with variance 1/4; scaled to 1.3 × that of Poisson
    const bell = next() + next() + next() - 1.5
    return Math.max(0, Math.round(mean + bell * 2 * Math.sqrt(1.3 * mean)))
  }

  return { next, chance: (p) => next() < p, between, pick, weighted, count }
}

function stir(text: string): number {
  let hash = 1779033703 ^ text.length
  for (const char of text) {
    hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 3432918353)
    hash = (hash << 13) | (hash >>> 19)
  }
  hash = Math.imul(hash ^ (hash >>> 16), 2246822507)
  hash = Math.imul(hash ^ (hash >>> 13), 3266489909)
  return (hash ^ (hash >>> 16)) >>> 0
}

/** Chance that is the same at every run, 0 to 1: Lehmer's generator, enough to draw answers. */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}

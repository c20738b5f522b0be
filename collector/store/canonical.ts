/** JSON with the keys of every object sorted: equal values give equal text. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, held: unknown) => {
    if (typeof held !== 'object' || held === null || Array.isArray(held)) return held
    return Object.fromEntries(
      Object.entries(held).toSorted(([one], [other]) => (one < other ? -1 : 1)),
    )
  })
}

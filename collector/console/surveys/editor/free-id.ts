/** A name that none of the taken ones is, with the first free number behind it if need be. */
export function freeId(taken: readonly string[], wanted: string): string {
  for (let n = 1; ; n += 1) {
    const id = n === 1 ? wanted : `${wanted}-${n}`
    if (!taken.includes(id)) return id
  }
}

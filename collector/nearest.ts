/** Words as far from each other as this are no slip of a finger. */
const FARTHEST = 3

/** The one of `names` that is fewest changes of a letter away from `typed`; `undefined`: none is near. */
export function nearest(typed: string, names: Iterable<string>): string | undefined {
  let best: { readonly name: string; readonly far: number } | undefined
  for (const name of names) {
    const far = distance(typed, name)
    // a short word has little to be recognised by
    if (far > FARTHEST || far >= Math.max(typed.length, name.length) / 2) continue
    if (!best || far < best.far) best = { name, far }
  }
  return best?.name
}

/** Levenshtein's: letters put in, left out or replaced. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, place) => place)
  for (const [i, letter] of [...one].entries()) {
    const next = [i + 1]
    for (const [j, wanted] of [...other].entries()) {
      const replaced = (row[j] ?? 0) + (letter === wanted ? 0 : 1)
      next.push(Math.min(replaced, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1))
    }
    row = next
  }
  return row[other.length] ?? 0
}

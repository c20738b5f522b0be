import type { Cell } from './told-cells.ts'

/** A cell and who stands behind it. */
export interface Known extends Cell {
  readonly people: ReadonlySet<number>
}

/**
 * Whatever a reader learns of 1 to 4 people: by a small cell, by two cells of one group of which one
 * holds the other, or by taking all groups of a facet, or all weeks, from the whole they are parts of.
 */
export function isolated(known: readonly Known[]): string[] {
  return [
    ...known.filter(({ people }) => isFew(people.size)).map((one) => `alone ${sayCell(one)}`),
    ...bySubtraction(known),
    ...byParts(known),
  ]
}

function bySubtraction(known: readonly Known[]): string[] {
  const found: string[] = []
  for (const same of Map.groupBy(known, ({ facet, value }) => `${facet}=${value}`).values()) {
    for (const large of same) {
      for (const small of same) {
        const isInside = small.from >= large.from && small.to <= large.to
        if (!isInside || !isSubset(small.people, large.people)) continue
        if (!isFew(large.people.size - small.people.size)) continue
        found.push(`${sayCell(large)} less ${sayCell(small)}`)
      }
    }
  }
  return found
}

/** what parts of one whole, read at one look, leave over */
function byParts(known: readonly Known[]): string[] {
  const found: string[] = []
  for (const one of Map.groupBy(known, ({ look }) => look).values()) {
    for (const whole of one.filter(({ facet }) => facet === '')) {
      const groups = one.filter((part) => part.from === whole.from && part.to === whole.to)
      const weeks = one.filter((part) => {
        const isPart = part.from !== whole.from || part.to !== whole.to
        return isPart && part.facet === '' && part.from >= whole.from && part.to <= whole.to
      })
      const divided = [...Map.groupBy(groups, ({ facet }) => facet)].filter(
        ([facet]) => facet !== '',
      )
      for (const [name, parts] of [...divided, ['weeks', weeks] as const]) {
        const named = new Set(parts.flatMap(({ people }) => [...people]))
        if (parts.length === 0 || !isSubset(named, whole.people)) continue
        if (isFew(whole.people.size - named.size)) found.push(`${sayCell(whole)} less ${name}`)
      }
    }
  }
  return found
}

function isFew(count: number): boolean {
  return count > 0 && count < 5
}

function isSubset(one: ReadonlySet<number>, other: ReadonlySet<number>): boolean {
  return [...one].every((no) => other.has(no))
}

function sayCell({ look, facet, value, from, to, people }: Known): string {
  return `look ${look} ${facet}=${value} ${from}..${to} (${people.size})`
}

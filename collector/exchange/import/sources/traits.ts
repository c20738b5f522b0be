import { findColumn } from '../header.ts'

/** Columns named like a facet of the site, with or without a tool's prefix: facet → column. */
export function traitColumns(
  header: readonly string[],
  facets: readonly string[],
  prefixes: readonly string[] = [],
): Readonly<Record<string, string>> {
  const found = facets.flatMap((facet) => {
    const names = [facet, ...prefixes.map((prefix) => `${prefix} ${facet}`)]
    const column = findColumn(header, names)
    return column === undefined ? [] : [[facet, column] as const]
  })
  return Object.fromEntries(found)
}

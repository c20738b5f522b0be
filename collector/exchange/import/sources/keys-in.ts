import { findColumn } from '../header.ts'

/** The columns that hold a key, the best first; `undefined`: there is none. */
export function keysIn(
  header: readonly string[],
  names: readonly string[],
): readonly string[] | undefined {
  const found = names.flatMap((name) => findColumn(header, [name]) ?? [])
  return found.length > 0 ? [...new Set(found)] : undefined
}

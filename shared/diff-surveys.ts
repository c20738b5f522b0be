/** One thing that differs between two versions: where, and what it says in each. */
export interface Difference {
  /** field names, and ids of questions and options: `['questions', 'why', 'text', 'en']` */
  readonly path: readonly string[]
  /** as text; absent: it was not there */
  readonly before?: string
  readonly after?: string
}

/**
 * What differs between two published versions, or a version and a draft, in the order of the older
 * one. Questions and options are told apart by their ids, so that moving one changes only the order.
 */
export function diffSurveys(before: object, after: object): Difference[] {
  const was = new Map(leaves(before))
  const is = new Map(leaves(after))
  return [...new Set([...was.keys(), ...is.keys()])]
    .filter((key) => was.get(key) !== is.get(key))
    .map((key) => ({
      path: JSON.parse(key),
      ...pick('before', was.get(key)),
      ...pick('after', is.get(key)),
    }))
}

function pick(name: 'before' | 'after', text: string | undefined) {
  return text === undefined ? {} : { [name]: text }
}

/** Every value that is not a list or an object, with its path as JSON. */
function leaves(value: unknown, path: readonly string[] = []): [string, string][] {
  if (Array.isArray(value)) return leavesOfList(value, path)
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value)
      .filter(([name]) => path.length > 0 || !PASSED_OVER.has(name))
      .flatMap(([name, held]) => leaves(held, [...path, name]))
  }
  return value === undefined ? [] : [[JSON.stringify(path), String(value)]]
}

/** what every version has and nobody edits */
const PASSED_OVER = new Set(['id', 'site', 'ver'])

function leavesOfList(list: readonly unknown[], path: readonly string[]): [string, string][] {
  const ids = list.map(idOf)
  if (ids.some((id) => id === undefined)) return [[JSON.stringify(path), JSON.stringify(list)]]
  const inside = list.flatMap((one, place) => leaves(one, [...path, String(ids[place])]))
  return [[JSON.stringify([...path, 'order']), ids.join(', ')], ...inside]
}

function idOf(value: unknown): string | undefined {
  const holds = typeof value === 'object' && value !== null && 'id' in value
  return holds && typeof value.id === 'string' ? value.id : undefined
}

/** For so long the same trouble is counted rather than said again. */
const QUIET_MS = 60_000
/** Different troubles at a time; nobody reads more. */
const MAX_KNOWN = 200

/** Says of a line whether it is worth another one; undefined: the same was said a moment ago. */
export type Repeats = (
  message: string,
  fields: object,
) => { readonly repeated?: number } | undefined

/**
 * Lets the same error through once a minute, with how often it was met since: a database that is away
 * is met several times a second.
 *
 * @param nowMs by a clock that never jumps
 */
export function createRepeats(nowMs: () => number): Repeats {
  const known = new Map<string, { saidMs: number; count: number }>()
  return (message, fields) => {
    if (!('error' in fields)) return {}
    const key = `${message} ${String(fields.error)} ${'route' in fields ? String(fields.route) : ''}`
    const before = known.get(key)
    const now = nowMs()
    if (before && now - before.saidMs < QUIET_MS) {
      before.count += 1
      return undefined
    }
    known.delete(key)
    if (known.size >= MAX_KNOWN) known.delete(known.keys().next().value ?? '')
    known.set(key, { saidMs: now, count: 0 })
    return before && before.count > 0 ? { repeated: before.count } : {}
  }
}

import type { Call } from '../tag-context.ts'

/** below this a number is of seconds, above of milliseconds; less than the first is a year */
const SECONDS = { least: 1e8, most: 1e11 }

/**
 * Since when the shop says it has known the customer: `since` or `created_at` of the latest
 * `identify`, as a date or as seconds or milliseconds since 1970.
 *
 * @returns epoch ms; `undefined` when nothing is said, or nothing that is a time
 */
export function knownSince(calls: readonly Call[]): number | undefined {
  const [name, , traits] = calls.findLast(([name]) => name === 'identify' || name === 'reset') ?? []
  if (name !== 'identify') return undefined
  const { since, created_at: created = since } = Object(traits)
  const told = since ?? created
  const number = Number(told)
  const ms =
    number > SECONDS.least ? number * (number < SECONDS.most ? 1000 : 1) : Date.parse(`${told}`)
  return ms > 0 ? ms : undefined
}

import type { Arrival } from '../../store/arrival.ts'
import { canonical } from '../../store/canonical.ts'
import type { StoredResponse } from '../../store/stored-response.ts'

const SAID = ['customer', 'page', 'lang', 'device'] as const

/** Whether two say the same wherever both say something. */
export function isAlike(held: StoredResponse, { answers, ctx }: Arrival): boolean {
  const same = Object.entries(answers).every(([question, { a }]) => {
    const before = held.answers[question]
    return before === undefined || canonical(before.a) === canonical(a)
  })
  return same && SAID.every((name) => !held.ctx[name] || !ctx[name] || held.ctx[name] === ctx[name])
}

/** Whether two instants are one; tools write it to the second or to the millisecond. */
export function isSameSecond(oneMs: number, otherMs: number): boolean {
  return Math.abs(oneMs - otherMs) < 1000
}

import type { Outcome } from './guard/post-pinned.ts'
import { delayBefore, retryAfterMsOf } from './schedule.ts'

/** What becomes of a delivery after an attempt. */
export type Verdict =
  | { readonly state: 'delivered' }
  /** tried again at `dueMs` */
  | { readonly state: 'waiting'; readonly dueMs: number }
  /** the schedule is used up, or trying again cannot help */
  | { readonly state: 'failed' }
  /** the receiver wants nothing more, ever: its endpoint is paused */
  | { readonly state: 'gone' }

/** Statuses of a receiver that asks for patience; only these are asked how much. */
const PATIENCE: ReadonlySet<number> = new Set([429, 502, 503, 504])

/**
 * Decides by the status alone: 2xx is success, 410 is the end, everything else (a redirect, too) is
 * tried again by the schedule.
 *
 * @param tried attempts made, this one counted
 * @param random 0 to 1
 */
export function decideRetry(outcome: Outcome, tried: number, now: Date, random: number): Verdict {
  const status = 'status' in outcome ? outcome.status : 0
  if (status >= 200 && status < 300) return { state: 'delivered' }
  if (status === 410) return { state: 'gone' }
  const asked = 'status' in outcome && PATIENCE.has(status) ? outcome.retryAfter : undefined
  const delayMs = delayBefore(tried, retryAfterMsOf(asked, now), random)
  if (delayMs === undefined) return { state: 'failed' }
  return { state: 'waiting', dueMs: now.getTime() + delayMs }
}

import type { Snapshot } from '#shared/snapshot.ts'

/** How far the times of a snapshot are believed. */
export interface TimeRule {
  /** how long ago a card may have been shown */
  readonly oldestMs: number
  /** whether `first` is believed whatever the sender's clock says: an owner's own history */
  readonly trusted: boolean
}

/** Widgets retry for seven days; an eighth covers clocks and zones. */
export const SHOPPER_TIMES: TimeRule = { oldestMs: 8 * 86_400_000, trusted: false }
export const OWNER_TIMES: TimeRule = { oldestMs: 20 * 366 * 86_400_000, trusted: true }

/** Beyond this a browser's clock is wrong, not slow on the way. */
const CLOCK_TOLERANCE_MS = 10 * 60_000

/**
 * When a card was shown, by the collector's clock. A browser whose clock is off by more than ten
 * minutes is corrected by the difference; nothing lies in the future or before `oldestMs`.
 */
export function firstMsOf(t: Snapshot['t'], nowMs: number, rule: TimeRule): number {
  const skewMs = nowMs - msOf(t.now)
  const isRight = rule.trusted || Math.abs(skewMs) <= CLOCK_TOLERANCE_MS
  const firstMs = Math.round(msOf(t.first) + (isRight ? 0 : skewMs))
  return Math.min(nowMs, Math.max(nowMs - rule.oldestMs, firstMs))
}

function msOf(time: string | number): number {
  return typeof time === 'number' ? time : Date.parse(time)
}

const SECOND = 1_000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE

/** Before each attempt, from the first; about 75 hours together (Standard Webhooks, "Retries"). */
const DELAYS_MS = [
  0,
  5 * SECOND,
  5 * MINUTE,
  30 * MINUTE,
  2 * HOUR,
  5 * HOUR,
  10 * HOUR,
  14 * HOUR,
  20 * HOUR,
  24 * HOUR,
]

/** Later by up to a fifth, never earlier: what failed together does not come back together. */
const JITTER = 0.2

/** A receiver may ask for more patience than the schedule has, up to this. */
const MAX_RETRY_AFTER_MS = 24 * HOUR

/**
 * How long to wait for the next attempt, or `undefined` when there is none.
 *
 * @param tried attempts made so far, 0 or more
 * @param retryAfterMs what the receiver asked for
 * @param random 0 to 1
 */
export function delayBefore(
  tried: number,
  retryAfterMs: number | undefined,
  random: number,
): number | undefined {
  const delayMs = DELAYS_MS[tried]
  if (delayMs === undefined) return undefined
  const asked = Math.min(retryAfterMs ?? 0, MAX_RETRY_AFTER_MS)
  return Math.round(Math.max(delayMs, asked) * (1 + JITTER * random))
}

/**
 * What a `Retry-After` asks for, from its value (seconds, or a date); `undefined` for none that can
 * be read. Never negative.
 */
export function retryAfterMsOf(value: string | undefined, now: Date): number | undefined {
  if (value === undefined) return undefined
  if (/^\d{1,9}$/.test(value.trim())) return Number(value) * SECOND
  const at = Date.parse(value)
  return Number.isNaN(at) ? undefined : Math.max(0, at - now.getTime())
}

import { BITS } from './bits.ts'
import {
  CHANNEL_LENGTH,
  LANDING_LENGTH,
  MOST_BITS,
  MOST_CART_SECONDS,
  MOST_PAGES,
  MOST_REV,
  MOST_SECONDS,
  MOST_VISIT,
  OLDEST_MS,
} from './visit-limits.ts'

const SECRET = /^[A-Za-z0-9_-]{22}$/

/** A visit as it was sent, its times beside the other fields. */
export type SentVisit = Readonly<Record<string, unknown>>

/**
 * The first field of a visit that does not fit, in the order of its description, or `undefined` when
 * all of them do.
 *
 * @param sent with `first` and `now` taken out of `t`; without `k`, which is checked by itself
 */
export function findVisitMisfit(sent: SentVisit): string | undefined {
  const { rev, first, now, p, s, e, g, n, l, d, c } = sent
  if (!isWhole(rev, 1, MOST_REV)) return 'rev'
  if (!isWhole(first, 0, Number.MAX_SAFE_INTEGER)) return 'first'
  if (!isWhole(now, first, first + OLDEST_MS)) return 'now'
  if (!isWhole(p, 1, MOST_PAGES)) return 'p'
  if (!isWhole(s, 0, MOST_SECONDS) || s > (now - first) / 1000 + 1) return 's'
  if (!isWhole(e, 0, MOST_BITS)) return 'e'
  const hasCart = g !== undefined && g !== null
  if (hasCart && (!isWhole(g, 0, MOST_CART_SECONDS) || !(e & BITS.purchase))) return 'g'
  if (!isWhole(n, 1, MOST_VISIT)) return 'n'
  if (!isText(l, LANDING_LENGTH)) return 'l'
  if (d !== 'phone' && d !== 'tablet' && d !== 'desktop') return 'd'
  return isText(c, CHANNEL_LENGTH) ? undefined : 'c'
}

/** Whether a text is 128 bits in base64url. */
export function isVisitSecret(k: unknown): k is string {
  return typeof k === 'string' && SECRET.test(k)
}

function isWhole(value: unknown, low: number, high: number): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= low && value <= high
}

function isText(value: unknown, length: number): value is string {
  return typeof value === 'string' && [...value].length <= length
}

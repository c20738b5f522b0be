import type { Snapshot } from '#shared/snapshot.ts'
import type { Arrival } from '#collector/store/arrival.ts'
import { NOW } from './open-collector.ts'

let made = 0

/** A snapshot of a shopper who gave a 9, with whatever a test wants otherwise. */
export function snapshot(given: Partial<Snapshot> = {}): Snapshot {
  made += 1
  return {
    k: `secret-of-shopper-${made}`,
    survey: 'nps',
    ver: 1,
    rev: 1,
    flags: 1 | 4,
    answers: { score: { r: 1, a: 9 } },
    t: { first: NOW.getTime() - 5_000, now: NOW.getTime() },
    ctx: { device: 'phone', lang: 'en-US', visit: 'new', channel: 'tag' },
    ...given,
  }
}

/** The same after the door. */
export function arrival(given: Partial<Arrival> = {}): Arrival {
  made += 1
  return {
    site: 'acme',
    survey: 'nps',
    id: String(made).padStart(22, '0'),
    ver: 1,
    rev: 1,
    flags: 1 | 4,
    marks: 0,
    firstMs: NOW.getTime() - 5_000,
    answers: { score: { r: 1, a: 9 } },
    ctx: { device: 'phone', lang: 'en-US', visit: 'new', channel: 'tag' },
    ...given,
  }
}

import { hash } from 'node:crypto'
import { idOf } from '#collector/ingest/arrive.ts'
import { FLAGS, type Snapshot, type SnapshotAnswer } from '#shared/snapshot.ts'

/** The last revision that a shopper of the ledger sends: the card was finished. */
export const LAST_REV = 4

const DEVICES = ['phone', 'desktop', 'tablet'] as const
const PAGES = ['', 'cart', 'products/12', 'sale']

/**
 * What a shopper of the ledger has given by a revision. It follows from the secret alone, so that
 * the ledger need not remember it: what is stored for a revision is right or wrong, never unknown.
 *
 * | rev | the shopper               |
 * | --- | ------------------------- |
 * | 1   | is shown the card         |
 * | 2   | picks a rating            |
 * | 3   | writes why                |
 * | 4   | changes the rating, sends |
 */
export function shopperAt(k: string, rev: number): Omit<Snapshot, 't'> {
  const chance = hash('sha256', k, 'buffer')
  const byte = (at: number) => chance[at] ?? 0
  const answers: Record<string, SnapshotAnswer> = {}
  if (rev >= 2) answers['score'] = { r: 2, a: byte(0) % 11 }
  if (rev >= 3) answers['why'] = { r: 3, a: `because of ${k}, 고마워요` }
  if (rev >= 4) answers['score'] = { r: 4, a: byte(1) % 11 }
  return {
    k,
    survey: 'nps',
    ver: 1,
    rev,
    flags:
      FLAGS.shown |
      (rev >= 2 ? FLAGS.answered | FLAGS.seen : 0) |
      (rev >= LAST_REV ? FLAGS.complete : 0),
    answers,
    ctx: {
      page: `https://shop.example/${PAGES[byte(2) % PAGES.length]}`,
      device: DEVICES[byte(3) % DEVICES.length] ?? 'phone',
      lang: byte(4) % 2 ? 'ko' : 'en-US',
      visit: byte(5) % 2 ? 'new' : 'returning',
      channel: 'tag',
    },
  }
}

/** The public id under which a shopper of the ledger is stored. */
export function shopperId(k: string): string {
  return idOf(k)
}

import type { Store } from '../store/store.ts'

/** Widgets try again for seven days; a month covers clocks, and a browser that was closed. */
export const TOMBSTONE_DAYS = 30

/** What an erasure reached. */
export interface Erasure {
  readonly responses: number
  /** asks and orders of the customer */
  readonly others: number
  /** whether nothing of it is left in the files either; `false`: somebody reads them, try again */
  readonly scrubbed: boolean
}

/** Erases one response for good, from tallies, events that wait, and the files. */
export async function eraseResponse(
  store: Store,
  site: string,
  id: string,
  now: Date,
): Promise<Erasure> {
  const wasThere = await store.erase(site, id, endOf(now))
  return { responses: wasThere ? 1 : 0, others: 0, scrubbed: await store.scrub() }
}

/**
 * Erases all that is known of a customer of a site.
 *
 * @param onProgress responses erased so far, and all
 */
export async function eraseCustomer(
  store: Store,
  { site, customer, now }: { readonly site: string; readonly customer: string; readonly now: Date },
  onProgress: (done: number, all: number) => void = () => {},
): Promise<Erasure> {
  const found = await store.findOfCustomer(site, customer)
  for (const [place, { id }] of found.entries()) {
    await store.erase(site, id, endOf(now))
    onProgress(place + 1, found.length)
  }
  const others = await store.forgetCustomer(site, customer)
  return { responses: found.length, others, scrubbed: await store.scrub() }
}

function endOf(now: Date): Date {
  return new Date(now.getTime() + TOMBSTONE_DAYS * 86_400_000)
}

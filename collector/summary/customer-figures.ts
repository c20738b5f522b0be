import type { Site } from '#shared/site.ts'
import type { Store } from '../store/store.ts'
import type { Told } from './told.ts'

/** figures of customers may be so old: they are of days that are over, and tell of refunds late anyway */
const LIFE_MS = 60_000

interface Held {
  readonly name: string
  readonly untilMs: number
  readonly told: Promise<readonly Told[]>
}

const held = new WeakMap<Store, Map<string, Held>>()

/**
 * What orders say of a site's customers, made at most once a minute: all orders are read for it. Asked for
 * by many at once it is made once.
 *
 * @param asOf the last complete day; another, or another setting of the site, is made anew
 */
export function customerFigures(
  store: Store,
  site: Site,
  { now, asOf }: { readonly now: Date; readonly asOf: number },
  make: () => Promise<readonly Told[]>,
): Promise<readonly Told[]> {
  const sites = held.get(store) ?? new Map<string, Held>()
  held.set(store, sites)
  const name = [asOf, site.zone, site.activeDays].join()
  const known = sites.get(site.id)
  if (known && known.name === name && now.getTime() < known.untilMs) return known.told
  const told = make()
  sites.set(site.id, { name, untilMs: now.getTime() + LIFE_MS, told })
  // what failed is tried again
  told.catch(() => sites.delete(site.id))
  return told
}

/** Makes them anew next time: orders have come, or a customer was erased. */
export function forgetCustomerFigures(store: Store, site: string): void {
  held.get(store)?.delete(site)
}

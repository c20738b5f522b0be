import type { Site } from '#shared/site.ts'
import type { Deps } from '../routes/deps.ts'
import { isForeignOrigin } from '../ingest/is-foreign-origin.ts'
import { dayOf } from '../store/day-of.ts'
import { keepSeenDay } from './install-detection.ts'

/**
 * Notes that a page carries a site's tag. The collector's own pages are no shop, and a request that
 * says nothing of its page may come from anywhere.
 *
 * @param address of the page, or as much of it as the browser tells: most tell the origin alone
 */
export function detectInstall(
  deps: Pick<Deps, 'installs' | 'store' | 'now' | 'owners'>,
  site: Site,
  address: string | undefined,
): void {
  if (address === undefined || !URL.canParse(address)) return
  const { origin, pathname } = new URL(address)
  const home = deps.owners.address().origin
  if (origin === home || origin === 'null') return
  const now = deps.now()
  const page = pathname === '/' ? undefined : pathname.slice(0, 200)
  const expected = !isForeignOrigin(origin, site.origins, () => home)
  const before = deps.installs.own(site.id)
  deps.installs.saw(site.id, { origin, at: now, ...(page && { page }) }, expected)
  if (!expected) return
  const day = dayOf(now.getTime(), site.zone)
  if (before && dayOf(before.at.getTime(), site.zone) === day) return
  // a day that is not written down is found out again at the next request after a restart
  keepSeenDay(deps.store.people.database, site.id, { day, ...(page && { page }) }).catch(() => {})
}

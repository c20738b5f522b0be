import { customerRest } from '#shared/customer-rest.ts'
import { DAY_MS, QUARTER_DAYS } from '#shared/memory.ts'
import { isOffer } from '#shared/screen.ts'
import type { Site } from '#shared/site.ts'
import { FLAGS } from '#shared/snapshot.ts'
import type { PublishedSurvey } from '../catalog/catalog.ts'
import type { Shown } from '../store/inbound-store.ts'
import type { Deps } from './deps.ts'

/** more within the longest wait than a shop that asks politely ever comes to */
const LOOKED_AT = 200

/**
 * How long the surveys of a site leave a customer alone, by what the customer was shown and answered
 * on all devices: survey → ms from now on. A survey that may ask is left out.
 */
export async function restOf(
  { catalog, now, store }: Deps,
  site: Site,
  customer: string,
): Promise<Readonly<Record<string, number>>> {
  const nowMs = now().getTime()
  const published = [...catalog.current().surveys.values()].filter((one) => one.site.id === site.id)
  const surveys = published.map(({ newest }) => ({ id: newest.id, ...newest.manners }))
  const waits = surveys.flatMap((one) => [
    one.afterAnswerDays,
    one.afterDismissalDays,
    one.laterDays,
  ])
  const reachMs = Math.max(QUARTER_DAYS, site.gapDays, ...waits) * DAY_MS
  const shown = await store.findShown(site.id, customer, nowMs - reachMs, LOOKED_AT)
  const byId = new Map(published.map((one) => [one.newest.id, one]))
  const impressions = shown.map((one) => ({ ...one, asks: interrupts(one, byId.get(one.survey)) }))
  return customerRest(impressions, surveys, site, nowMs)
}

/** Shown by the tag itself; a link, a mail, a tab or an element of the page interrupts nobody. */
function interrupts({ channel, flags }: Shown, survey: PublishedSurvey | undefined): boolean {
  const isOfTag = (channel ?? 'tag') === 'tag' && (flags & FLAGS.shown) !== 0
  return isOfTag && survey !== undefined && !isOffer(survey.newest)
}

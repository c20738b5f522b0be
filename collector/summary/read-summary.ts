import { addDays } from '#shared/day.ts'
import { fourWeeks } from '#shared/analysis/four-weeks.ts'
import { unitBefore } from '#shared/analysis/unit.ts'
import { holm, passes } from '#shared/score/multiple.ts'
import { tailBoth } from '#shared/score/normal.ts'
import { SCORING } from '#shared/score/constants.ts'
import type { Site } from '#shared/site.ts'
import type { Summary } from '#shared/summary.ts'
import type { Catalog } from '../catalog/catalog.ts'
import { readResults } from '../results/read-results.ts'
import { dayOf } from '../store/day-of.ts'
import type { Store } from '../store/store.ts'
import { customerFigures } from './customer-figures.ts'
import { customerOrders } from './customer-orders.ts'
import { dayNumber } from './day-number.ts'
import { explainPool } from './explain-pool.ts'
import { poolQuestions } from './pool-questions.ts'
import { readTogether } from './read-together.ts'
import { tellBands } from './tell-bands.ts'
import { tellCustomers } from './tell-customers.ts'
import { excludedVisits, tellEngagement } from './tell-engagement.ts'
import { tellSatisfaction } from './tell-satisfaction.ts'
import type { Told } from './told.ts'

/**
 * One shop on one page: satisfaction, engagement, customers, and what joins them. The last four whole
 * weeks beside the four before; customers move slowly, so of them the last complete month.
 */
export async function readSummary(
  store: Store,
  catalog: Catalog,
  site: Site,
  now: Date,
): Promise<Summary> {
  const today = dayOf(now.getTime(), site.zone)
  const days = fourWeeks(today)
  const before = fourWeeks(days.from)
  const month = unitBefore('month', today)
  const asOf = dayNumber(addDays(today, -1))
  const surveys = [...catalog.surveys.values()].filter(({ newest }) => newest.site === site.id)
  const query = { ...days, segments: [], previous: before }
  const results = await Promise.all(
    surveys.map((published) => readResults(store, published, query, now)),
  )
  const visits = await store.readVisits(site.id, before.from, days.to, '')
  const customers = await customerFigures(store, site, { now, asOf }, async () => {
    const orders = customerOrders(await store.readOrders(site.id), site.zone)
    const together = await readTogether(store, surveys, orders, now, asOf)
    return [...tellCustomers(site, orders, month, asOf), ...together]
  })
  const pools = poolQuestions(results)
  const told = [...tellSatisfaction(pools), ...tellEngagement(visits, days, before), ...customers]
  const largest = largestOf(told)
  const moved = pools.find(({ id }) => id === largest?.figure.id)
  const why = moved && explainPool(moved)
  return {
    site: { id: site.id, name: site.name, zone: site.zone },
    days,
    before,
    month,
    countsVisits: site.countVisits === true,
    excludedVisits: excludedVisits(visits, days),
    figures: told.map(({ figure }) => figure),
    bands: tellBands(pools),
    ...(largest && { largest: largest.figure.id }),
    ...(why && { why }),
  }
}

/** The largest change that stands when all figures were looked at. */
function largestOf(told: readonly Told[]): Told | undefined {
  const compared = told.filter(({ figure }) => figure.change)
  const adjusted = holm(compared.map(({ z }) => tailBoth(z)))
  return compared
    .filter((_, place) => passes(adjusted[place] ?? 1, SCORING.naming.weekly.sure))
    .toSorted((one, other) => other.z - one.z)[0]
}

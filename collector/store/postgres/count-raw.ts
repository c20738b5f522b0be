import type { Day } from '#shared/results.ts'
import { contributionOf } from '../contributions.ts'
import { dayOf } from '../day-of.ts'
import { addTo, countsText, type TallySum } from '../tally-sum.ts'
import type { Counts, FacetValue, TallyRow } from '../store.ts'
import type { KnownSurvey } from './book.ts'
import type { Session } from './session.ts'
import { walkResponses } from './walk-responses.ts'
import { boundsOf } from '../bounds-of.ts'
import { responseOf } from '../rows.ts'

/** Counts from raw answers those responses that have all of some facets' values. */
export async function countRaw(
  session: Session,
  survey: KnownSurvey,
  from: Day,
  to: Day,
  facets: readonly FacetValue[],
): Promise<TallyRow[]> {
  const admitted = await session.rows<FacetValue>(
    'SELECT facet, value FROM facet_value WHERE site_no = $1 AND survey_no = $2',
    [survey.siteNo, survey.no],
  )
  const values = new Set(admitted.map(({ facet, value }) => `${facet}\n${value}`))
  const admit = (facet: string, value: string) =>
    values.has(`${facet}\n${value}`) ? value : 'other'
  const sum: TallySum = new Map()
  await walkResponses(session, survey, boundsOf(from, to), (rows) => {
    for (const row of rows) {
      const day = dayOf(row.first_ms, survey.site.zone)
      if (day < from || day > to) continue
      const response = responseOf(row, survey.id)
      const { cells, bins } = contributionOf(response, survey.kinds, survey.site, admit)
      const isIn = facets.every((f) =>
        cells.some(([facet, v]) => facet === f.facet && v === f.value),
      )
      if (isIn) addTo(sum, survey, day, { cells: [['', '']], bins }, 1)
    }
  })
  return [...sum.values()].map(({ day, facet, value, bins }): TallyRow => {
    const counts: Counts = JSON.parse(countsText('{}', bins) ?? '{}')
    return { day, facet, value, counts }
  })
}

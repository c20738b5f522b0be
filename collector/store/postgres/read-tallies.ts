import type { Day } from '#shared/results.ts'
import type { Counts, FacetValue, TallyRow } from '../store.ts'
import { countsText, type CellSum } from '../tally-sum.ts'
import type { KnownSurvey } from './catalog-snapshot.ts'
import type { Session } from './session.ts'

interface Row extends FacetValue {
  readonly day: Day
  /** one a share */
  readonly shares: readonly string[]
}

const SELECT = `SELECT day, facet, value, array_agg(counts) AS shares FROM tally
  WHERE site_no = $1 AND survey_no = $2 AND day BETWEEN $3 AND $4`
const GROUP = 'GROUP BY day, facet, value ORDER BY day, facet, value'

/** Reads stored tallies, days ascending, the shares of all collectors summed. */
export async function readTallies(
  session: Session,
  { siteNo, no }: KnownSurvey,
  from: Day,
  to: Day,
  only?: FacetValue,
): Promise<TallyRow[]> {
  const rows = only
    ? await session.rows<Row>(`${SELECT} AND facet = $5 AND value = $6 ${GROUP}`, [
        siteNo,
        no,
        from,
        to,
        only.facet,
        only.value,
      ])
    : await session.rows<Row>(`${SELECT} ${GROUP}`, [siteNo, no, from, to])
  return rows.flatMap(({ shares, ...cell }) => {
    const counts = sumShares(shares)
    return counts ? [{ ...cell, counts }] : []
  })
}

/** What shares add up to; `undefined` when one took back all that the others had counted. */
function sumShares([first = '{}', ...others]: readonly string[]): Counts | undefined {
  const text = others.reduce((held, share) => countsText(held, binsOf(share)) ?? '{}', first)
  return text === '{}' ? undefined : JSON.parse(text)
}

function binsOf(share: string): CellSum['bins'] {
  const counts: Counts = JSON.parse(share)
  return new Map(
    Object.entries(counts).map(([question, bins]) => [question, new Map(Object.entries(bins))]),
  )
}

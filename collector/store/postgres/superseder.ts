import { isSettled } from '../retention.ts'
import { responseOf } from '../rows.ts'
import type { StoredResponse } from '../stored-response.ts'
import { GIVEN_AGAIN, NEIGHBOURS, reachOf, supersede, type Touched } from '../superseded.ts'
import type { KnownSurvey } from './catalog-snapshot.ts'
import type { Change } from './counter.ts'
import { LOCKS } from './locks.ts'
import { holdRows, inOrder, type FullRow, type Place } from './response-table.ts'
import type { Session } from './session.ts'

/** Customers whose answers are read at once when all are counted again. */
const CHUNK = 500

/**
 * Held by one transaction at a time for each customer: two that take in answers of the same customer
 * do not see each other's.
 */
export function lockCustomers(session: Session, names: readonly (string | undefined)[]): void {
  const known = [...new Set(names.filter((name) => name !== undefined))]
  if (known.length === 0) return
  session.later(
    `SELECT pg_advisory_xact_lock($1, key)
     FROM (SELECT DISTINCT hashtext(name) AS key FROM unnest($2::text[]) AS name ORDER BY key) AS keys`,
    [LOCKS.customers, known],
  )
}

/**
 * Marks answers that the same customer gave again, and clears the mark where none did any more. What
 * is to be changed has been sent before.
 *
 * @returns what moves the counts
 */
export async function supersedeAround(
  session: Session,
  touched: readonly Touched<KnownSurvey>[],
): Promise<Change[]> {
  if (touched.length === 0) return []
  const places = await session.rows<Place>(AROUND, [
    touched.map(({ survey }) => survey.siteNo),
    touched.map(({ survey }) => survey.no),
    touched.map(({ customer }) => customer),
    touched.map(({ firstMs }) => firstMs),
    touched.map(({ survey }) => reachOf(survey)),
  ])
  const rows = await holdRows(session, inOrder(places))
  const groups = Map.groupBy(rows, (row) => row.survey_no)
  return [...Map.groupBy(touched, ({ survey }) => survey)].flatMap(([survey, near]) =>
    mark(session, groups.get(survey.no) ?? [], survey, (one) => near.some((at) => isNear(one, at))),
  )
}

/** What comes later was decided without those that are touched. */
function isNear({ ctx, firstMs }: StoredResponse, at: Touched): boolean {
  const { survey, customer } = at
  return (
    ctx.customer === customer && firstMs <= at.firstMs && firstMs > at.firstMs - reachOf(survey)
  )
}

const OF_CUSTOMER = `response.site_no = touched.site_no
  AND ((response.more::json) ->> 'customer') = touched.customer
  AND response.survey_no = touched.survey_no AND response.level >= 1`

const AROUND = `SELECT DISTINCT near.site_no AS "siteNo", near.id
  FROM unnest($1::int[], $2::int[], $3::text[], $4::bigint[], $5::bigint[])
    AS touched (site_no, survey_no, customer, at_ms, reach)
  CROSS JOIN LATERAL (
    (SELECT response.site_no, response.id FROM response WHERE ${OF_CUSTOMER}
       AND first_ms > at_ms - reach AND first_ms <= at_ms
     ORDER BY first_ms DESC, no DESC LIMIT ${NEIGHBOURS})
    UNION ALL
    (SELECT response.site_no, response.id FROM response WHERE ${OF_CUSTOMER}
       AND first_ms > at_ms AND first_ms < at_ms + reach
     ORDER BY first_ms, no LIMIT ${NEIGHBOURS})
  ) AS near`

/** The same of every customer of a survey; nobody counts meanwhile, and nothing is moved. */
export async function supersedeAll(session: Session, survey: KnownSurvey): Promise<void> {
  const repeated = await session.rows<{ customer: string }>(
    `SELECT (more::json) ->> 'customer' AS customer FROM response
     WHERE site_no = $1 AND ((more::json) ->> 'customer') IS NOT NULL AND survey_no = $2
       AND level >= 1
     GROUP BY 1 HAVING count(*) > 1 OR max(marks & ${GIVEN_AGAIN}) > 0`,
    [survey.siteNo, survey.no],
  )
  for (let at = 0; at < repeated.length; at += CHUNK) {
    const rows = await session.rows<FullRow>(
      `SELECT * FROM response WHERE site_no = $1 AND survey_no = $2 AND level >= 1
         AND ((more::json) ->> 'customer') = ANY($3)`,
      [survey.siteNo, survey.no, repeated.slice(at, at + CHUNK).map(({ customer }) => customer)],
    )
    mark(session, rows, survey, () => true)
  }
}

function mark(
  session: Session,
  rows: readonly FullRow[],
  survey: KnownSurvey,
  isDue: (response: StoredResponse) => boolean,
): Change[] {
  const responses = inTime(rows, survey)
  const before = new Map(responses.map((one) => [one.id, one]))
  const marked = [...Map.groupBy(responses, ({ ctx }) => ctx.customer).values()]
    .flatMap((own) => supersede(own, survey))
    .filter((one) => isDue(one) && !isSettled(one.firstMs, survey))
  if (marked.length > 0) {
    session.later(
      `UPDATE response SET marks = given.marks FROM unnest($2::text[], $3::int[]) AS given (id, marks)
       WHERE response.site_no = $1 AND response.id = given.id`,
      [survey.siteNo, marked.map(({ id }) => id), marked.map(({ marks }) => marks)],
    )
  }
  return marked.flatMap((response): Change[] => {
    const was = before.get(response.id)
    return was
      ? [
          { survey, response: was, times: -1 },
          { survey, response, times: 1 },
        ]
      : []
  })
}

/** The order of showing, as the other database sorts it: by time, then by number. */
function inTime(rows: readonly FullRow[], { id }: KnownSurvey): StoredResponse[] {
  return rows
    .toSorted((one, other) => one.first_ms - other.first_ms || Number(one.no) - Number(other.no))
    .map((row) => responseOf(row, id))
}

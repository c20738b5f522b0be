import { eventsOf } from '../../events-of.ts'
import type { StoredResponse } from '../../stored-response.ts'
import type { KnownSurvey } from '../../known-survey.ts'
import type { Session } from '../session.ts'

/** A response of a survey before and after a batch. */
export interface Kept {
  readonly survey: KnownSurvey
  readonly before: StoredResponse | undefined
  readonly after: StoredResponse
}

/** Sites whose events someone waits for; all others pay nothing. */
export async function findListening(session: Session): Promise<ReadonlySet<number>> {
  const rows = await session.rows<{ site_no: number }>(
    'SELECT DISTINCT site_no FROM endpoint WHERE active',
  )
  return new Set(rows.map(({ site_no }) => site_no))
}

/** Writes what answers stir, in the transaction that keeps them, in the order of responses. */
export function writeEvents(
  session: Session,
  listening: ReadonlySet<number>,
  kept: readonly Kept[],
): void {
  const stirred = kept
    .filter(({ survey }) => listening.has(survey.siteNo))
    .flatMap(({ survey, before, after }) =>
      eventsOf(before, after, survey).map((event) => ({
        ...event,
        siteNo: survey.siteNo,
        response: after.id,
      })),
    )
  if (stirred.length === 0) return
  session.later(
    `INSERT INTO event (site_no, id, kind, response_id, due_ms, stamp)
     SELECT * FROM unnest($1::int[], $2::text[], $3::text[], $4::text[], $5::bigint[], $6::bigint[])
     ON CONFLICT (site_no, id) DO UPDATE SET due_ms = excluded.due_ms, stamp = excluded.stamp`,
    [
      stirred.map(({ siteNo }) => siteNo),
      stirred.map(({ id }) => id),
      stirred.map(({ kind }) => kind),
      stirred.map(({ response }) => response),
      stirred.map(({ rests }) => (rests ? -1 : 0)),
      stirred.map(({ stamp }) => stamp),
    ],
  )
}

/** Drops what waits to be said of a response that is erased. */
export function dropEvents(session: Session, siteNo: number, id: string): void {
  session.later('DELETE FROM event WHERE site_no = $1 AND response_id = $2', [siteNo, id])
  session.later(
    "DELETE FROM delivery WHERE site_no = $1 AND response_id = $2 AND state = 'waiting'",
    [siteNo, id],
  )
}

import type { StoredResponse } from '../../stored-response.ts'
import type { Session } from '../session.ts'

/** A response that was kept, and its survey. */
interface Kept {
  readonly survey: { readonly siteNo: number }
  readonly after: StoredResponse
}

/** Ends asks whose survey was shown, in the transaction that keeps the impression. */
export function closeAsks(session: Session, kept: readonly Kept[]): void {
  const named = kept.filter(({ after }) => after.ctx.customer !== undefined)
  if (named.length === 0) return
  session.later(
    `DELETE FROM ask USING
       (SELECT * FROM unnest($1::int[], $2::text[], $3::text[], $4::bigint[])
          AS shown (site_no, customer, survey, first_ms)) AS shown
     WHERE ask.site_no = shown.site_no AND ask.customer = shown.customer
       AND ask.survey = shown.survey AND ask.made_ms <= shown.first_ms`,
    [
      named.map(({ survey }) => survey.siteNo),
      named.map(({ after }) => after.ctx.customer),
      named.map(({ after }) => after.survey),
      named.map(({ after }) => after.firstMs),
    ],
  )
}

import type { StoredResponse } from '../../stored-response.ts'
import type { FullRow } from '../response-table.ts'
import type { Session } from '../session.ts'
import { responseOf } from '../../rows.ts'

/** One response by the number of its site and its id. */
export type FindResponse = (
  session: Session,
  siteNo: number,
  id: string,
) => Promise<StoredResponse | undefined>

/** Looks up a single response. */
export async function findResponse(
  session: Session,
  siteNo: number,
  id: string,
): Promise<StoredResponse | undefined> {
  const [row] = await session.rows<FullRow & { readonly survey: string }>(
    `SELECT response.*, survey.id AS survey
     FROM response JOIN survey ON survey.no = response.survey_no
     WHERE response.site_no = $1 AND response.id = $2`,
    [siteNo, id],
  )
  return row && responseOf(row, row.survey)
}

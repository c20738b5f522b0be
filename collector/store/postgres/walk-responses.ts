import type { KnownSurvey } from './catalog-snapshot.ts'
import type { FullRow } from './response-table.ts'
import type { Session } from './session.ts'

/** Rows fetched at once: enough to make trips cheap, little enough for memory. */
const PAGE_ROWS = 2_000

/** Instants, the first included, the last not. */
export interface Bounds {
  readonly startMs: number
  readonly endMs: number
}

/** Every instant. */
export const ALWAYS: Bounds = { startMs: 0, endMs: Number.MAX_SAFE_INTEGER }

/**
 * Hands every response of a survey between two instants to `see`, a page at a time, all as they were
 * when the walk began.
 */
export async function walkResponses(
  session: Session,
  { siteNo, no }: KnownSurvey,
  { startMs, endMs }: Bounds,
  see: (rows: readonly FullRow[]) => Promise<void> | void,
): Promise<void> {
  session.later(
    `DECLARE walk NO SCROLL CURSOR FOR SELECT * FROM response
     WHERE site_no = $1 AND survey_no = $2 AND first_ms >= $3 AND first_ms < $4`,
    [siteNo, no, startMs, endMs],
  )
  for (;;) {
    const rows = await session.rows<FullRow>(`FETCH ${PAGE_ROWS} FROM walk`)
    await see(rows)
    if (rows.length < PAGE_ROWS) break
  }
  session.later('CLOSE walk')
}

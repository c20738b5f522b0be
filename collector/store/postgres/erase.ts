import type { KnownSurvey } from './catalog-snapshot.ts'
import { sumChanges, type Change } from './counter.ts'
import { holdCounts } from './hold-counts.ts'
import type { KeepDeps } from './keep.ts'
import { dropEvents } from './outbox/write-events.ts'
import { holdRows, removeRows, type FullRow } from './response-table.ts'
import { touchedBy } from '../superseded.ts'
import { supersedeAround } from './superseder.ts'
import type { Session } from './session.ts'
import { responseOf } from '../rows.ts'

/**
 * Removes a response, its counts, and its way back. A place is held for it first, so that a
 * collector that keeps it at this moment either is done, and is undone here, or finds it erased.
 */
export async function erase(
  session: Session,
  deps: KeepDeps,
  { siteNo, id }: { readonly siteNo: number; readonly id: string },
  untilMs: number,
): Promise<boolean> {
  const book = await deps.book.read(session)
  const surveys = [...book.byNo.values()].filter((survey) => survey.siteNo === siteNo)
  await holdCounts(
    session,
    deps.book,
    surveys.map(({ no }) => no),
  )
  await deps.share.begin(session)
  session.later(
    `INSERT INTO erased VALUES ($1, $2, $3)
     ON CONFLICT (site_no, id) DO UPDATE SET until_ms = greatest(erased.until_ms, excluded.until_ms)`,
    [siteNo, id, untilMs],
  )
  const held = await session.change(HOLD_PLACE, [siteNo, id])
  const rows = await holdRows(session, [{ siteNo, id }])
  const changes = held > 0 ? [] : uncounted(rows, book.byNo)
  removeRows(session, [{ siteNo, id }])
  const touched = changes.flatMap(({ survey, response }) => touchedBy(survey, response))
  changes.push(...(await supersedeAround(session, touched)))
  await deps.share.write(session, await sumChanges(session, deps.cap, changes))
  dropEvents(session, siteNo, id)
  return held === 0
}

const HOLD_PLACE = `INSERT INTO response
    (site_no, id, survey_no, ver, rev, flags, marks, level, first_ms, answers)
  VALUES ($1, $2, 0, 0, 0, 0, 0, 0, 0, '{}') ON CONFLICT (site_no, id) DO NOTHING`

/** What takes rows out of the tallies. */
export function uncounted(
  rows: readonly FullRow[],
  byNo: ReadonlyMap<number, KnownSurvey>,
): Change[] {
  return rows.flatMap((row): Change[] => {
    const survey = byNo.get(row.survey_no)
    return survey ? [{ survey, response: responseOf(row, survey.id), times: -1 }] : []
  })
}

import type { MarkChange } from '../store.ts'
import { sumChanges, type Change } from './counter.ts'
import { holdCounts } from './hold-counts.ts'
import type { KeepDeps } from './keep.ts'
import { findListening, writeEvents, type Kept } from './outbox/write-events.ts'
import { holdRows, inOrder, overwrite, type Held } from './response-table.ts'
import { touchedBy } from '../superseded.ts'
import { supersedeAround } from './superseder.ts'
import type { Session } from './session.ts'
import { responseOf } from '../rows.ts'

/** Sets and clears marks; a response that thereby begins or ceases to count moves its counts. */
export async function changeMarks(
  session: Session,
  deps: KeepDeps,
  { site, ids }: { readonly site: string; readonly ids: readonly string[] },
  { set, clear }: MarkChange,
): Promise<number> {
  const book = await deps.book.read(session)
  const siteNo = book.sites.get(site)?.no
  if (siteNo === undefined) return 0
  const surveys = [...book.byNo.values()].filter((survey) => survey.siteNo === siteNo)
  await holdCounts(
    session,
    deps.book,
    surveys.map(({ no }) => no),
  )
  await deps.share.begin(session)
  const places = inOrder([...new Set(ids)].map((id) => ({ siteNo, id })))
  const written: Held[] = []
  const changes: Change[] = []
  const kept: Kept[] = []
  for (const row of await holdRows(session, places)) {
    const survey = book.byNo.get(row.survey_no)
    const marks = (row.marks & ~clear) | set
    if (!survey || marks === row.marks) continue
    const before = responseOf(row, survey.id)
    const response = { ...before, marks }
    written.push({ survey, response })
    kept.push({ survey, before, after: response })
    changes.push({ survey, response: before, times: -1 }, { survey, response, times: 1 })
  }
  overwrite(session, written)
  const touched = written.flatMap(({ survey, response }) => touchedBy(survey, response))
  changes.push(...(await supersedeAround(session, touched)))
  writeEvents(session, await findListening(session), kept)
  await deps.share.write(session, await sumChanges(session, deps.cap, changes))
  return written.length
}

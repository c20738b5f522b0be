import type Database from 'better-sqlite3'
import type { MarkChange } from '../store.ts'
import type { Keeper } from './keep.ts'
import type { SurveyCatalog } from './survey-catalog.ts'
import { responseOf, type ResponseRow } from '../rows.ts'
import { createEventWriter } from './outbox/event-writer.ts'

/** Sets and clears marks; a response that thereby begins or ceases to count moves its counts. */
export function createMarker(db: Database.Database, keeper: Keeper, book: () => SurveyCatalog) {
  const find = db.prepare<[number, string], ResponseRow>(
    'SELECT * FROM response WHERE site_no = ? AND id = ?',
  )
  const write = db.prepare('UPDATE response SET marks = ? WHERE no = ?')
  const events = createEventWriter(db)

  function change(siteNo: number, ids: readonly string[], { set, clear }: MarkChange): number {
    const before = [...new Set(ids)].flatMap((id) => find.get(siteNo, id) ?? [])
    const after = before.map((row) => ({ ...row, marks: (row.marks & ~clear) | set }))
    const changed = after.filter((row, place) => row.marks !== before[place]?.marks)
    for (const { marks, no } of changed) write.run(marks, no)
    const movedNos = new Set(changed.map(({ no }) => no))
    events.begin()
    for (const survey of book().surveys.values()) {
      const isOf = (row: ResponseRow) => row.survey_no === survey.no && movedNos.has(row.no)
      keeper.uncountAll(survey, before.filter(isOf))
      keeper.countAll(survey, after.filter(isOf))
      keeper.settleCustomers(survey, after.filter(isOf))
      for (const [place, row] of after.entries()) {
        const earlier = before[place]
        if (!earlier || !isOf(row)) continue
        events.write(survey, responseOf(earlier, survey.id), responseOf(row, survey.id))
      }
    }
    return changed.length
  }

  return async (site: string, ids: readonly string[], bits: MarkChange): Promise<number> => {
    const found = book().sites.get(site)
    return found ? keeper.transact(() => change(found.no, ids, bits)) : 0
  }
}

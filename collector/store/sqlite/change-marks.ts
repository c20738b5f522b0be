import type Database from 'better-sqlite3'
import type { MarkChange } from '../store.ts'
import type { Keeper } from './keep.ts'
import type { SurveyCatalog } from './survey-catalog.ts'
import type { ResponseRow } from '../rows.ts'

/** Sets and clears marks; a response that thereby begins or ceases to count moves its counts. */
export function createMarker(db: Database.Database, keeper: Keeper, book: () => SurveyCatalog) {
  const find = db.prepare<[number, string], ResponseRow>(
    'SELECT * FROM response WHERE site_no = ? AND id = ?',
  )
  const write = db.prepare('UPDATE response SET marks = ? WHERE no = ?')

  function change(siteNo: number, ids: readonly string[], { set, clear }: MarkChange): number {
    const before = [...new Set(ids)].flatMap((id) => find.get(siteNo, id) ?? [])
    const after = before.map((row) => ({ ...row, marks: (row.marks & ~clear) | set }))
    const changed = after.filter((row, place) => row.marks !== before[place]?.marks)
    for (const { marks, no } of changed) write.run(marks, no)
    const movedNos = new Set(changed.map(({ no }) => no))
    for (const survey of book().surveys.values()) {
      const isOf = (row: ResponseRow) => row.survey_no === survey.no && movedNos.has(row.no)
      keeper.uncountAll(survey, before.filter(isOf))
      keeper.countAll(survey, after.filter(isOf))
    }
    return changed.length
  }

  return async (site: string, ids: readonly string[], bits: MarkChange): Promise<number> => {
    const found = book().sites.get(site)
    return found ? keeper.transact(() => change(found.no, ids, bits)) : 0
  }
}

import type Database from 'better-sqlite3'
import type { Keeper } from './keep.ts'
import type { SurveyCatalog } from './survey-catalog.ts'
import type { ResponseRow } from '../rows.ts'

/** Removes a response, its counts, and its way back. */
export function createErase(db: Database.Database, keeper: Keeper, book: () => SurveyCatalog) {
  const find = db.prepare<[number, string], ResponseRow>(
    'SELECT * FROM response WHERE site_no = ? AND id = ?',
  )
  const remove = db.prepare('DELETE FROM response WHERE no = ?')
  const forget = db.prepare('DELETE FROM event WHERE site_no = ? AND response_id = ?')
  const unsend = db.prepare(
    "DELETE FROM delivery WHERE site_no = ? AND response_id = ? AND state = 'waiting'",
  )
  const bury = db.prepare(
    `INSERT INTO erased VALUES (?, ?, ?)
     ON CONFLICT DO UPDATE SET until_ms = max(until_ms, excluded.until_ms)`,
  )

  function erase(siteNo: number, id: string, untilMs: number): boolean {
    bury.run(siteNo, id, untilMs)
    const row = find.get(siteNo, id)
    if (!row) return false
    const survey = [...book().surveys.values()].find(({ no }) => no === row.survey_no)
    if (survey) keeper.uncount(survey, row)
    remove.run(row.no)
    if (survey) keeper.settleCustomers(survey, [row])
    forget.run(siteNo, id)
    unsend.run(siteNo, id)
    return true
  }

  return async (site: string, id: string, until: Date): Promise<boolean> => {
    const found = book().sites.get(site)
    return found ? keeper.transact(() => erase(found.no, id, until.getTime())) : false
  }
}

import type Database from 'better-sqlite3'
import { countsText, isIdle, type TallySum } from './tally-sum.ts'

/** Applies summed changes to `tally`, inside the caller's transaction; each changed survey's revision grows by one. */
export function createTallyWriter(db: Database.Database): (sum: TallySum) => void {
  const key = 'site_no = ? AND survey_no = ? AND day = ? AND facet = ? AND value = ?'
  const find = db.prepare<unknown[], string>(`SELECT counts FROM tally WHERE ${key}`).pluck()
  const write = db.prepare(
    `INSERT INTO tally VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET counts = excluded.counts`,
  )
  const remove = db.prepare(`DELETE FROM tally WHERE ${key}`)
  const touch = db.prepare('UPDATE survey SET revision = revision + 1 WHERE no = ?')

  return (sum) => {
    const changed = new Set<number>()
    for (const cell of sum.values()) {
      if (isIdle(cell)) continue
      const at = [cell.siteNo, cell.surveyNo, cell.day, cell.facet, cell.value]
      const counts = countsText(find.get(...at) ?? '{}', cell.bins)
      if (counts === undefined) remove.run(...at)
      else write.run(...at, counts)
      changed.add(cell.surveyNo)
    }
    for (const no of changed) touch.run(no)
  }
}

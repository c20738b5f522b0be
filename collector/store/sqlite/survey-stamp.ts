import { hash } from 'node:crypto'
import type Database from 'better-sqlite3'
import { createMoved } from './has-moved.ts'

/**
 * A number that grows when another connection has changed sites, surveys or versions, whatever else
 * it wrote: answers come by the thousand, surveys a few times a year.
 */
export function createSurveyStamp(db: Database.Database): () => number {
  const hasMoved = createMoved(db)
  const tables = [
    'SELECT no, definition FROM site ORDER BY no',
    'SELECT no, paused_ms, archived_ms, settled_day FROM survey ORDER BY no',
    // versions never change
    'SELECT count(*) FROM survey_version',
  ].map((sql) => db.prepare(sql).raw())
  let print = ''
  let stamp = 0
  return () => {
    if (!hasMoved()) return stamp
    const found = hash('sha256', JSON.stringify(tables.map((table) => table.all())))
    if (found !== print) stamp += 1
    print = found
    return stamp
  }
}

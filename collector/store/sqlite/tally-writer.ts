import type Database from 'better-sqlite3'
import { addBins, isIdle, type CellSum, type OpenCounts, type TallySum } from '../tally-sum.ts'
import { createRollupWriter } from './rollup-writer.ts'
import { createMoved } from './has-moved.ts'

/** Writes tallies on the writing connection, inside the caller's transaction. */
export interface TallyWriter {
  /** Applies summed changes; each changed survey's revision grows by one. */
  write(sum: TallySum): void
  /** Drops what is remembered, for a caller that changes the table itself. */
  forget(): void
}

/** Rows known by heart; a few hundred are touched on a day. */
const REMEMBERED = 5_000

/**
 * A writer that remembers the counts it wrote, so that counting reads nothing. Two numbers tell when
 * they are not what the file holds: another connection has written, and a
 * survey's revision is not the one written here when a transaction was rolled back.
 */
export function createTallyWriter(db: Database.Database): TallyWriter {
  const key = 'site_no = ? AND survey_no = ? AND day = ? AND facet = ? AND value = ?'
  const find = db.prepare<unknown[], string>(`SELECT counts FROM tally WHERE ${key}`).pluck()
  const add = db.prepare(
    `INSERT INTO tally (counts, site_no, survey_no, day, facet, value) VALUES (?, ?, ?, ?, ?, ?)`,
  )
  const change = db.prepare(`UPDATE tally SET counts = ? WHERE ${key}`)
  const remove = db.prepare(`DELETE FROM tally WHERE ${key}`)
  const touch = db
    .prepare<[number], number>(
      'UPDATE survey SET revision = revision + 1 WHERE no = ? RETURNING revision',
    )
    .pluck()
  const hasMoved = createMoved(db)
  const digests = createRollupWriter(db)
  const known = new Map<string, OpenCounts>()
  const revisions = new Map<number, number>()

  function begin(surveys: ReadonlySet<number>): void {
    let isSure = !hasMoved() && known.size <= REMEMBERED
    for (const no of surveys) {
      const revision = touch.get(no) ?? 0
      if (revisions.get(no) !== revision - 1) isSure = false
      revisions.set(no, revision)
    }
    if (!isSure) known.clear()
  }

  function writeCell(name: string, { siteNo, surveyNo, day, facet, value, bins }: CellSum): void {
    const held = known.get(name) ?? read(siteNo, surveyNo, day, facet, value)
    const counts = held ?? {}
    const text = addBins(counts, bins)
    if (text === undefined) {
      known.delete(name)
      if (held) remove.run(siteNo, surveyNo, day, facet, value)
      return
    }
    known.set(name, counts)
    const statement = held ? change : add
    statement.run(text, siteNo, surveyNo, day, facet, value)
  }

  function read(...place: unknown[]): OpenCounts | undefined {
    const text = find.get(...place)
    return text === undefined ? undefined : JSON.parse(text)
  }

  return {
    write(sum) {
      digests.forget(sum.values())
      const changed = [...sum].filter(([, cell]) => !isIdle(cell))
      begin(new Set(changed.map(([, { surveyNo }]) => surveyNo)))
      for (const [name, cell] of changed) writeCell(name, cell)
    },
    forget: () => known.clear(),
  }
}

import type Database from 'better-sqlite3'
import { isImpressionCounted } from '#shared/spam-flags.ts'
import type { Day } from '#shared/results.ts'
import {
  countVisit,
  joinVisit,
  keptFrom,
  sortedChanges,
  type KeptVisit,
  type VisitChanges,
} from '../visits/fold-visits.ts'
import { RAW_LIFE_MS } from '../visits/raw-life-ms.ts'
import { tallyVisitRows, type VisitTallyRow } from '../visits/sum-visit-rows.ts'
import { createVisitLabels } from '../visits/visit-labels.ts'
import type { VisitArrival, VisitStore } from '../visits/visit-store.ts'
import type { SurveyCatalog } from './survey-catalog.ts'

/** Visits of ended days are removed at most this often. */
const PURGE_EVERY_MS = 60_000

/** The verbs about visits. */
export function createVisits(db: Database.Database, book: () => SurveyCatalog): VisitStore {
  const find = db.prepare<[number, string], { marks: number; state: string }>(
    'SELECT marks, state FROM visit WHERE site_no = ? AND id = ?',
  )
  const put = db.prepare(
    `INSERT INTO visit (site_no, id, first_ms, marks, state) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET first_ms = max(first_ms, excluded.first_ms), marks = excluded.marks,
       state = excluded.state`,
  )
  const add = db.prepare(
    `INSERT INTO visit_tally (site_no, day, facet, value, bin, count) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET count = count + excluded.count`,
  )
  const purge = db.prepare('DELETE FROM visit WHERE first_ms < ?')
  const labelled = db.prepare<[number], { facet: string; value: string }>(
    `SELECT DISTINCT facet, value FROM visit_tally
     WHERE site_no = ? AND facet IN ('landing', 'channel')`,
  )
  const page = db.prepare<[number, Day, Day, string | null, string | null], VisitTallyRow>(
    `SELECT day, facet, value, bin, count FROM visit_tally
     WHERE site_no = ? AND day >= ? AND day <= ? AND (? IS NULL OR facet = ?) AND count <> 0
     ORDER BY day, facet, value, bin`,
  )
  const labels = createVisitLabels()
  let purgedMs = 0

  function held(siteNo: number, id: string): KeptVisit | undefined {
    const row = find.get(siteNo, id)
    return row && { siteNo, id, marks: row.marks, state: JSON.parse(row.state) }
  }

  function replace(changes: VisitChanges, zone: string, after: KeptVisit, before?: KeptVisit) {
    if (before) countVisit(changes, before, zone, -1)
    countVisit(changes, after, zone, 1)
    const { siteNo, id, marks, state } = after
    put.run(siteNo, id, keptFrom(after), marks, JSON.stringify(state))
  }

  function write(changes: VisitChanges): void {
    for (const { siteNo, day, facet, value, bin, count } of sortedChanges(changes)) {
      add.run(siteNo, day, facet, value, bin, count)
    }
  }

  const keepAll = db.transaction((arrivals: readonly VisitArrival[], nowMs: number) => {
    const { sites } = book()
    const changes: VisitChanges = new Map()
    const revs = arrivals.map(({ site, id, marks, state, keptFromMs }) => {
      const found = sites.get(site)
      if (!found) return 0
      const siteNo = found.no
      if (!labels.has(siteNo)) labels.learn(siteNo, labelled.all(siteNo))
      const before = held(siteNo, id)
      const admitted = labels.admit(siteNo, state, isImpressionCounted(marks))
      const after = joinVisit(before, { siteNo, id, marks, state: admitted, keptFromMs })
      replace(changes, found.site.zone, after, before)
      return after.state.rev
    })
    write(changes)
    if (nowMs - purgedMs >= PURGE_EVERY_MS) purge.run(nowMs - RAW_LIFE_MS)
    return revs
  })

  const markAll = db.transaction((site: string, ids: readonly string[], mark: number) => {
    const found = book().sites.get(site)
    const changes: VisitChanges = new Map()
    for (const id of found ? ids : []) {
      const before = found && held(found.no, id)
      if (!before || (before.marks & mark) === mark) continue
      replace(changes, found.site.zone, { ...before, marks: before.marks | mark }, before)
    }
    write(changes)
  })

  return {
    async keepVisits(arrivals, now) {
      const revs = keepAll.immediate(arrivals, now.getTime())
      if (now.getTime() - purgedMs >= PURGE_EVERY_MS) purgedMs = now.getTime()
      return revs
    },
    markVisits: async (site, ids, mark) => markAll.immediate(site, ids, mark),
    async readVisits(site, from, to, facet) {
      const found = book().sites.get(site)
      return found
        ? tallyVisitRows(page.iterate(found.no, from, to, facet ?? null, facet ?? null))
        : []
    },
  }
}

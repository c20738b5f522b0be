import type Database from 'better-sqlite3'
import type { Day } from '#shared/results.ts'
import { dayOf } from '../day-of.ts'
import type { PrivacyVerbs } from '../privacy-verbs.ts'
import type { Keeper } from './keep.ts'
import { createRollupWriter } from './rollup-writer.ts'
import { createErase } from './erase.ts'
import { siteNoOf } from './outbox/site-no-of.ts'
import { and, drizzle, eq, getTableColumns, lt } from './drizzle.ts'
import { ask, erased, purchase } from './schema.ts'
import type { SurveyCatalog } from './survey-catalog.ts'
import { responseOf, type ResponseRow } from '../rows.ts'
import type { KnownSurvey } from '../known-survey.ts'

/** How often a scrub waits for a reader of another process. */
const SCRUB_TRIES = 20
const SCRUB_PAUSE_MS = 50

const { siteNo: _, ...ORDER } = getTableColumns(purchase)

/** What the verbs work with. */
export interface PrivacyTools {
  readonly keeper: Keeper
  readonly book: () => SurveyCatalog
  readonly known: (survey: string) => KnownSurvey
  /** reads the database anew */
  readonly reload: () => void
}

/** Privacy on the writing connection. */
export function createPrivacy(db: Database.Database, tools: PrivacyTools): PrivacyVerbs {
  const { keeper, book, known, reload } = tools
  const typed = drizzle(db)
  const ofCustomer = db.prepare<[number, string], ResponseRow>(
    `SELECT * FROM response WHERE site_no = ? AND json_extract(more, '$.customer') = ?
     ORDER BY first_ms, no`,
  )
  const setSettled = db.prepare(
    `UPDATE survey SET settled_day = ? WHERE no = ? AND (settled_day IS NULL OR settled_day < ?)`,
  )
  const oldest = db.prepare<[number, number, number], Pick<ResponseRow, 'no' | 'id' | 'first_ms'>>(
    `SELECT no, id, first_ms FROM response WHERE site_no = ? AND survey_no = ?
     ORDER BY first_ms LIMIT ?`,
  )
  const remove = db.prepare('DELETE FROM response WHERE no = ?')
  const digests = createRollupWriter(db)
  const unsends = [
    db.prepare('DELETE FROM event WHERE site_no = ? AND response_id = ?'),
    db.prepare("DELETE FROM delivery WHERE site_no = ? AND response_id = ? AND state = 'waiting'"),
  ]

  const dropRefunds = db.prepare(
    `DELETE FROM refund WHERE site_no = ?
       AND order_id IN (SELECT id FROM purchase WHERE site_no = ? AND customer = ?)`,
  )
  const forget = db.transaction((siteNo: number, customer: string) => {
    const asks = and(eq(ask.siteNo, siteNo), eq(ask.customer, customer))
    const { changes } = typed.delete(ask).where(asks).run()
    dropRefunds.run(siteNo, siteNo, customer)
    return changes + typed.delete(purchase).where(ordersOf(siteNo, customer)).run().changes
  })

  const settle = db.transaction((survey: KnownSurvey, day: Day, limit: number): number => {
    setSettled.run(day, survey.no, day)
    digests.forgetCrosses(survey, day)
    const { siteNo, no, site } = survey
    const old = oldest
      .all(siteNo, no, limit)
      .filter(({ first_ms }) => dayOf(first_ms, site.zone) < day)
    for (const row of old) {
      remove.run(row.no)
      for (const unsend of unsends) unsend.run(siteNo, row.id)
    }
    return old.length
  })

  return {
    erase: createErase(db, keeper, book),
    async findOfCustomer(site, customer) {
      const idOf = new Map([...book().surveys.values()].map(({ no, id }) => [no, id]))
      const rows = ofCustomer.all(siteNoOf(book, site), customer)
      return rows.map((row) => responseOf(row, idOf.get(row.survey_no) ?? ''))
    },
    findOrdersOf: async (site, customer) =>
      typed
        .select(ORDER)
        .from(purchase)
        .where(ordersOf(siteNoOf(book, site), customer))
        .orderBy(purchase.atMs, purchase.id)
        .all(),
    forgetCustomer: async (site, customer) => forget.immediate(siteNoOf(book, site), customer),
    async scrub() {
      for (let tries = 0; tries < SCRUB_TRIES; tries += 1) {
        if (isEmptied(db.pragma('wal_checkpoint(TRUNCATE)'))) return true
        await new Promise((resolve) => setTimeout(resolve, SCRUB_PAUSE_MS))
      }
      return false
    },
    async settle(survey, day, limit) {
      const removed = settle.immediate(known(survey), day, limit)
      reload()
      return removed
    },
    forgetErasures: async (now) => typed.delete(erased).where(lt(erased.until, now)).run().changes,
  }
}

function ordersOf(siteNo: number, customer: string) {
  return and(eq(purchase.siteNo, siteNo), eq(purchase.customer, customer))
}

/** SQLite answers `[{busy: 0, …}]` when the log was written back whole and cut to nothing. */
function isEmptied(reply: unknown): boolean {
  const rows: readonly unknown[] = Array.isArray(reply) ? reply : []
  const [row] = rows
  return typeof row === 'object' && row !== null && 'busy' in row && row.busy === 0
}

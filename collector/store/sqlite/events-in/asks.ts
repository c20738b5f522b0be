import type Database from 'better-sqlite3'
import type { Ask, EventsInStore } from '../../events-in-store.ts'
import { siteNoOf } from '../outbox/site-no-of.ts'
import type { SurveyBook } from '../survey-book.ts'

interface AskRow {
  readonly survey: string
  readonly customer: string
  readonly made_ms: number
  readonly expires_ms: number
}

/** The verbs about asks. */
export type Asks = Pick<
  EventsInStore,
  'putAsk' | 'findAsks' | 'readAsks' | 'removeAsk' | 'sitesWithAsks'
>

/** Asks: made, found, listed, taken back. */
export function createAsks(db: Database.Database, book: () => SurveyBook): Asks {
  const put = db.prepare(
    `INSERT INTO ask (site_no, customer, survey, made_ms, expires_ms) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET made_ms = excluded.made_ms, expires_ms = excluded.expires_ms`,
  )
  const expire = db.prepare('DELETE FROM ask WHERE site_no = ? AND expires_ms <= ?')
  const find = db.prepare<[number, string, number], AskRow>(
    'SELECT * FROM ask WHERE site_no = ? AND customer = ? AND expires_ms > ? ORDER BY made_ms',
  )
  const read = db.prepare<[number, number, number], AskRow>(
    'SELECT * FROM ask WHERE site_no = ? AND expires_ms > ? ORDER BY made_ms DESC LIMIT ?',
  )
  const remove = db.prepare('DELETE FROM ask WHERE site_no = ? AND survey = ? AND customer = ?')
  const sites = db
    .prepare<[number], string>(
      `SELECT DISTINCT site.id FROM ask JOIN site ON site.no = ask.site_no WHERE expires_ms > ?`,
    )
    .pluck()
  const renew = db.transaction(({ site, customer, survey, madeMs, expiresMs }: Ask) => {
    const siteNo = siteNoOf(book, site)
    expire.run(siteNo, madeMs)
    put.run(siteNo, customer, survey, madeMs, expiresMs)
  })
  const askOf = (site: string, { survey, customer, made_ms, expires_ms }: AskRow): Ask => ({
    site,
    survey,
    customer,
    madeMs: made_ms,
    expiresMs: expires_ms,
  })
  return {
    putAsk: async (ask) => renew.immediate(ask),
    async findAsks(site, customer, nowMs) {
      return find.all(siteNoOf(book, site), customer, nowMs).map((row) => askOf(site, row))
    },
    async readAsks(site, nowMs, limit) {
      return read.all(siteNoOf(book, site), nowMs, limit).map((row) => askOf(site, row))
    },
    async removeAsk(site, survey, customer) {
      return remove.run(siteNoOf(book, site), survey, customer).changes > 0
    },
    sitesWithAsks: async (nowMs) => sites.all(nowMs),
  }
}

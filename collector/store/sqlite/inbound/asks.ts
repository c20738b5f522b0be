import type Database from 'better-sqlite3'
import { SPAM_FLAGS } from '#shared/spam-flags.ts'
import type { Ask, InboundStore, Shown } from '../../inbound-store.ts'
import { siteNoOf } from '../outbox/site-no-of.ts'
import { and, desc, drizzle, eq, getTableColumns, gt, lte, sql } from '../drizzle.ts'
import { ask, site } from '../schema.ts'
import type { SurveyCatalog } from '../survey-catalog.ts'

/** The verbs about asks. */
export type Asks = Pick<
  InboundStore,
  'putAsk' | 'findAsks' | 'readAsks' | 'removeAsk' | 'sitesWithAsks' | 'findShown'
>

/** Asks: made, found, listed, taken back. */
export function createAsks(db: Database.Database, book: () => SurveyCatalog): Asks {
  const typed = drizzle(db)
  const { siteNo: _, ...shown } = getTableColumns(ask)
  // asked for with every page of a known customer
  const find = typed
    .select(shown)
    .from(ask)
    .where(
      and(
        eq(ask.siteNo, sql.placeholder('siteNo')),
        eq(ask.customer, sql.placeholder('customer')),
        gt(ask.expiresMs, sql.placeholder('nowMs')),
      ),
    )
    .orderBy(ask.madeMs)
    .prepare()
  const sites = typed
    .selectDistinct({ id: site.id })
    .from(ask)
    .innerJoin(site, eq(site.no, ask.siteNo))
    .where(gt(ask.expiresMs, sql.placeholder('nowMs')))
    .prepare()
  // by response_by_customer
  const shownTo = db.prepare<[number, string, number, number], Shown>(
    `SELECT survey.id AS survey, first_ms AS atMs, flags, channel
     FROM response JOIN survey ON survey.no = response.survey_no
     WHERE response.site_no = ? AND json_extract(more, '$.customer') = ? AND first_ms > ?
       AND json_extract(more, '$.unsigned') IS NULL AND marks & ${SPAM_FLAGS.test} = 0
     ORDER BY first_ms DESC LIMIT ?`,
  )

  const renew = db.transaction(({ site: of, customer, survey, madeMs, expiresMs }: Ask) => {
    const siteNo = siteNoOf(book, of)
    typed
      .delete(ask)
      .where(and(eq(ask.siteNo, siteNo), lte(ask.expiresMs, madeMs)))
      .run()
    typed
      .insert(ask)
      .values({ siteNo, customer, survey, madeMs, expiresMs })
      .onConflictDoUpdate({
        target: [ask.siteNo, ask.customer, ask.survey],
        set: { madeMs, expiresMs },
      })
      .run()
  })

  return {
    putAsk: async (made) => renew.immediate(made),
    async findAsks(of, customer, nowMs) {
      const rows = find.all({ siteNo: siteNoOf(book, of), customer, nowMs })
      return rows.map((row) => ({ ...row, site: of }))
    },
    async readAsks(of, nowMs, limit) {
      const rows = typed
        .select(shown)
        .from(ask)
        .where(and(eq(ask.siteNo, siteNoOf(book, of)), gt(ask.expiresMs, nowMs)))
        .orderBy(desc(ask.madeMs))
        .limit(limit)
        .all()
      return rows.map((row) => ({ ...row, site: of }))
    },
    async removeAsk(of, survey, customer) {
      const ofSurvey = and(eq(ask.siteNo, siteNoOf(book, of)), eq(ask.survey, survey))
      const one = and(ofSurvey, eq(ask.customer, customer))
      return typed.delete(ask).where(one).run().changes > 0
    },
    findShown: async (of, customer, afterMs, limit) =>
      shownTo.all(siteNoOf(book, of), customer, afterMs, limit),
    sitesWithAsks: async (nowMs) => sites.all({ nowMs }).map(({ id }) => id),
  }
}

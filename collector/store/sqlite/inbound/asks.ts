import type Database from 'better-sqlite3'
import type { Ask, InboundStore } from '../../inbound-store.ts'
import { siteNoOf } from '../outbox/site-no-of.ts'
import { and, desc, drizzle, eq, getTableColumns, gt, lte, sql } from '../drizzle.ts'
import { ask, site } from '../schema.ts'
import type { SurveyCatalog } from '../survey-catalog.ts'

/** The verbs about asks. */
export type Asks = Pick<
  InboundStore,
  'putAsk' | 'findAsks' | 'readAsks' | 'removeAsk' | 'sitesWithAsks'
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
    sitesWithAsks: async (nowMs) => sites.all({ nowMs }).map(({ id }) => id),
  }
}

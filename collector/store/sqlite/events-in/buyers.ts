import type Database from 'better-sqlite3'
import { isExcluded } from '#shared/marks.ts'
import type { Buyer, EventsInStore, Order } from '../../events-in-store.ts'
import { siteNoOf } from '../outbox/site-no-of.ts'
import { and, between, drizzle, eq, sql } from '../drizzle.ts'
import { purchase } from '../schema.ts'
import type { SurveyBook } from '../survey-book.ts'
import { counted } from '../../counted.ts'
import { responseOf, type ResponseRow } from '../../rows.ts'
import type { KnownSurvey } from '../../known-survey.ts'

/** The verbs about orders. */
export type Buyers = Pick<EventsInStore, 'keepOrders' | 'readBuyers'>

/** Orders, and the responses of those who made them. */
export function createBuyers(
  db: Database.Database,
  book: () => SurveyBook,
  known: (survey: string) => KnownSurvey,
): Buyers {
  const put = db.prepare(
    `INSERT INTO purchase (site_no, id, customer, at_ms, value_e4, currency)
     VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET customer = excluded.customer, at_ms = excluded.at_ms,
       value_e4 = excluded.value_e4, currency = excluded.currency`,
  )
  const answered = db.prepare<
    [number, number, number, number, number, number, number],
    ResponseRow
  >(
    `SELECT * FROM response
     WHERE site_no = ? AND survey_no = ? AND level >= 1
       AND first_ms >= ? AND first_ms < ? AND (first_ms, no) > (?, ?)
       AND more IS NOT NULL AND json_extract(more, '$.customer') IS NOT NULL
     ORDER BY first_ms, no LIMIT ?`,
  )
  // asked once for each response
  const bought = drizzle(db)
    .select({ atMs: purchase.atMs, valueE4: purchase.valueE4, currency: purchase.currency })
    .from(purchase)
    .where(
      and(
        eq(purchase.siteNo, sql.placeholder('siteNo')),
        eq(purchase.customer, sql.placeholder('customer')),
        between(purchase.atMs, sql.placeholder('fromMs'), sql.placeholder('toMs')),
      ),
    )
    .orderBy(purchase.atMs)
    .prepare()
  const putAll = db.transaction((siteNo: number, orders: readonly Order[]) => {
    for (const { id, customer, atMs, valueE4, currency } of orders) {
      put.run(siteNo, id, customer, atMs, valueE4, currency)
    }
  })

  function buyerOf(row: ResponseRow, survey: KnownSurvey, windowMs: number): Buyer {
    const { ctx, firstMs, answers } = counted(responseOf(row, survey.id), survey)
    const customer = ctx.customer ?? ''
    const ratings: Record<string, number> = {}
    for (const [question, { a }] of Object.entries(answers)) {
      if (typeof a === 'number') ratings[question] = a
    }
    const toMs = firstMs + windowMs
    const orders = bought.all({ siteNo: survey.siteNo, customer, fromMs: firstMs, toMs })
    return { customer, firstMs, ratings, orders }
  }

  return {
    keepOrders: async (site, orders) => putAll.immediate(siteNoOf(book, site), orders),
    async readBuyers(id, { fromMs, toMs, windowMs, after, limit }) {
      const survey = known(id)
      const [afterMs = -1, afterNo = 0] = after?.split('.').map(Number) ?? []
      const rows = answered.all(survey.siteNo, survey.no, fromMs, toMs, afterMs, afterNo, limit)
      const last = rows.length === limit ? rows.at(-1) : undefined
      const included = rows.filter(({ marks }) => !isExcluded(marks))
      const buyers = included.map((row) => buyerOf(row, survey, windowMs))
      return { buyers, ...(last && { next: `${last.first_ms}.${last.no}` }) }
    },
  }
}

import type Database from 'better-sqlite3'
import { isExcluded } from '#shared/spam-flags.ts'
import type { Buyer, InboundStore, Order, Refund } from '../../inbound-store.ts'
import { siteNoOf } from '../outbox/site-no-of.ts'
import { and, between, drizzle, eq, sql } from '../drizzle.ts'
import { purchase } from '../schema.ts'
import type { SurveyCatalog } from '../survey-catalog.ts'
import { counted } from '../../counted.ts'
import { responseOf, type ResponseRow } from '../../rows.ts'
import type { KnownSurvey } from '../../known-survey.ts'

/** The verbs about orders. */
export type Buyers = Pick<
  InboundStore,
  'keepOrders' | 'keepRefunds' | 'readOrders' | 'readRefunds' | 'readBuyers'
>

/** An order less what was given back of it. */
const NET = sql<number>`${purchase.valueE4} - coalesce((SELECT sum(refund.value_e4) FROM refund
  WHERE refund.site_no = ${purchase.siteNo} AND refund.order_id = ${purchase.id}), 0)`

/** Orders, and the responses of those who made them. */
export function createBuyers(
  db: Database.Database,
  book: () => SurveyCatalog,
  surveyOf: (survey: string) => KnownSurvey,
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
    .select({ atMs: purchase.atMs, valueE4: NET, currency: purchase.currency })
    .from(purchase)
    .where(
      and(
        eq(purchase.siteNo, sql.placeholder('siteNo')),
        eq(purchase.customer, sql.placeholder('customer')),
        between(purchase.atMs, sql.placeholder('fromMs'), sql.placeholder('toMs')),
        // what was given back whole was not bought
        sql`(${NET} > 0 OR ${purchase.valueE4} = 0)`,
      ),
    )
    .orderBy(purchase.atMs)
    .prepare()
  const putAll = db.transaction((siteNo: number, orders: readonly Order[]) => {
    for (const { id, customer, atMs, valueE4, currency } of orders) {
      put.run(siteNo, id, customer, atMs, valueE4, currency)
    }
  })

  const left = db
    .prepare<[number, string], number>(
      `SELECT value_e4 - coalesce((SELECT sum(refund.value_e4) FROM refund
         WHERE refund.site_no = purchase.site_no AND refund.order_id = purchase.id), 0)
       FROM purchase WHERE site_no = ? AND id = ?`,
    )
    .pluck()
  const known = db.prepare('SELECT 1 FROM refund WHERE site_no = ? AND id = ?')
  const giveBack = db.prepare(
    'INSERT INTO refund (site_no, id, order_id, value_e4) VALUES (?, ?, ?, ?)',
  )
  const refundAll = db.transaction((siteNo: number, refunds: readonly Refund[]) =>
    refunds.flatMap(({ id, order, valueE4 }, place) => {
      if (known.get(siteNo, id)) return []
      const rest = left.get(siteNo, order)
      if (rest === undefined || valueE4 > rest) return [place]
      giveBack.run(siteNo, id, order, valueE4)
      return []
    }),
  )
  const orders = db.prepare<[number], Order>(
    `SELECT purchase.id, customer, at_ms AS atMs, currency,
       purchase.value_e4 - coalesce(back.sum, 0) AS valueE4
     FROM purchase LEFT JOIN
       (SELECT site_no, order_id, sum(value_e4) AS sum FROM refund GROUP BY site_no, order_id) AS back
       ON back.site_no = purchase.site_no AND back.order_id = purchase.id
     WHERE purchase.site_no = ? AND purchase.value_e4 > coalesce(back.sum, 0)
     ORDER BY at_ms, purchase.id`,
  )
  const refunds = db.prepare<[number], Refund>(
    `SELECT id, order_id AS "order", value_e4 AS valueE4 FROM refund WHERE site_no = ? ORDER BY id`,
  )

  function buyerOf(row: ResponseRow, survey: KnownSurvey, windowMs: number): Buyer {
    const { ctx, firstMs, answers } = counted(responseOf(row, survey.id), survey)
    const customer = ctx.customer ?? ''
    const ratings: Record<string, number> = {}
    for (const [question, { a }] of Object.entries(answers)) {
      if (typeof a === 'number') ratings[question] = a
    }
    const toMs = firstMs + windowMs
    const own = bought.all({ siteNo: survey.siteNo, customer, fromMs: firstMs, toMs })
    return { customer, firstMs, ratings, orders: own }
  }

  return {
    keepRefunds: async (site, refunds) => refundAll.immediate(siteNoOf(book, site), refunds),
    readOrders: async (site) => orders.all(siteNoOf(book, site)),
    readRefunds: async (site) => refunds.all(siteNoOf(book, site)),
    keepOrders: async (site, orders) => putAll.immediate(siteNoOf(book, site), orders),
    async readBuyers(id, { fromMs, toMs, windowMs, after, limit }) {
      const survey = surveyOf(id)
      const [afterMs = -1, afterNo = 0] = after?.split('.').map(Number) ?? []
      const rows = answered.all(survey.siteNo, survey.no, fromMs, toMs, afterMs, afterNo, limit)
      const last = rows.length === limit ? rows.at(-1) : undefined
      const included = rows.filter(({ marks }) => !isExcluded(marks))
      const buyers = included.map((row) => buyerOf(row, survey, windowMs))
      return { buyers, ...(last && { next: `${last.first_ms}.${last.no}` }) }
    },
  }
}

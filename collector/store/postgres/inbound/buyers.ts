import { isExcluded } from '#shared/spam-flags.ts'
import type {
  Buyer,
  BuyerPage,
  BuyerQuery,
  InboundStore,
  Order,
  Refund,
} from '../../inbound-store.ts'
import type { KnownSurvey } from '../catalog-snapshot.ts'
import type { FullRow } from '../response-table.ts'
import type { Session } from '../session.ts'
import type { Transactions } from '../transactions.ts'
import { counted } from '../../counted.ts'
import { responseOf } from '../../rows.ts'

/** The verb about orders; what is read of one survey is wired where surveys are known. */
export type Orders = Pick<InboundStore, 'keepOrders' | 'keepRefunds' | 'readOrders' | 'readRefunds'>

interface OrderRow {
  readonly customer: string
  readonly at_ms: number
  readonly value_e4: number
  readonly currency: string
}

/** Orders are kept together; of two with one id in a batch, the later counts. */
export function createOrders({ read, work }: Transactions): Orders {
  return {
    keepRefunds: (site, refunds) =>
      work(async (session) => {
        // of two requests at once one waits: both see what is left
        session.later('SELECT no FROM site WHERE id = $1 FOR UPDATE', [site])
        const refused: number[] = []
        for (const [place, { id, order, valueE4 }] of refunds.entries()) {
          const [held] = await session.rows<{ left: number; known: boolean }>(
            `SELECT value_e4 - coalesce((SELECT sum(value_e4) FROM refund
                 WHERE refund.site_no = purchase.site_no AND order_id = purchase.id), 0)::bigint AS left,
               EXISTS (SELECT FROM refund WHERE refund.site_no = purchase.site_no AND refund.id = $2)
                 AS known
             FROM purchase JOIN site ON site.no = purchase.site_no
             WHERE site.id = $1 AND purchase.id = $3`,
            [site, id, order],
          )
          if (held?.known) continue
          if (!held || valueE4 > held.left) refused.push(place)
          else {
            session.later(
              `INSERT INTO refund (site_no, id, order_id, value_e4)
               SELECT no, $2, $3, $4 FROM site WHERE id = $1`,
              [site, id, order, valueE4],
            )
          }
        }
        return refused
      }),
    readOrders: (site) =>
      read((session) =>
        session.rows<Order>(
          `SELECT purchase.id, customer, at_ms AS "atMs", currency,
             (purchase.value_e4 - coalesce(back.sum, 0))::bigint AS "valueE4"
           FROM purchase JOIN site ON site.no = purchase.site_no LEFT JOIN
             (SELECT site_no, order_id, sum(value_e4) AS sum FROM refund GROUP BY site_no, order_id)
               AS back ON back.site_no = purchase.site_no AND back.order_id = purchase.id
           WHERE site.id = $1 AND purchase.value_e4 > coalesce(back.sum, 0)
           ORDER BY at_ms, purchase.id`,
          [site],
        ),
      ),
    readRefunds: (site) =>
      read((session) =>
        session.rows<Refund>(
          `SELECT refund.id, order_id AS "order", value_e4 AS "valueE4"
           FROM refund JOIN site ON site.no = refund.site_no
           WHERE site.id = $1 ORDER BY refund.id`,
          [site],
        ),
      ),
    keepOrders: (site, orders) =>
      work(async (session) => {
        const each = [...new Map(orders.map((order) => [order.id, order])).values()]
        session.later(
          `INSERT INTO purchase (site_no, id, customer, at_ms, value_e4, currency)
           SELECT coalesce((SELECT no FROM site WHERE id = $1), 0), *
           FROM unnest($2::text[], $3::text[], $4::bigint[], $5::bigint[], $6::text[]) AS given (id)
           ORDER BY given.id
           ON CONFLICT (site_no, id) DO UPDATE SET customer = excluded.customer,
             at_ms = excluded.at_ms, value_e4 = excluded.value_e4, currency = excluded.currency`,
          [
            site,
            each.map(({ id }) => id),
            each.map(({ customer }) => customer),
            each.map(({ atMs }) => atMs),
            each.map(({ valueE4 }) => valueE4),
            each.map(({ currency }) => currency),
          ],
        )
      }),
  }
}

/** One page of the responses of known customers, with what each bought from then on. */
export async function readBuyers(
  session: Session,
  survey: KnownSurvey,
  { fromMs, toMs, windowMs, after, limit }: BuyerQuery,
): Promise<BuyerPage> {
  const [afterMs = -1, afterNo = 0] = after?.split('.').map(Number) ?? []
  const rows = await session.rows<FullRow>(
    `SELECT * FROM response
     WHERE site_no = $1 AND survey_no = $2 AND level >= 1
       AND first_ms >= $3 AND first_ms < $4 AND (first_ms, no) > ($5, $6)
       AND more IS NOT NULL AND more::json ->> 'customer' IS NOT NULL
     ORDER BY first_ms, no LIMIT $7`,
    [survey.siteNo, survey.no, fromMs, toMs, afterMs, afterNo, limit],
  )
  const included = rows.filter(({ marks }) => !isExcluded(marks))
  const responses = included.map((row) => counted(responseOf(row, survey.id), survey))
  const orders = await session.rows<OrderRow>(
    `SELECT customer, at_ms, (value_e4 - back)::bigint AS value_e4, currency
     FROM (SELECT *, coalesce((SELECT sum(refund.value_e4) FROM refund
             WHERE refund.site_no = purchase.site_no AND refund.order_id = purchase.id), 0) AS back
           FROM purchase) AS purchase
     WHERE site_no = $1 AND customer = ANY($2) AND at_ms >= $3 AND at_ms <= $4
       AND (value_e4 > back OR value_e4 = 0)
     ORDER BY at_ms`,
    [survey.siteNo, responses.map(({ ctx }) => ctx.customer), fromMs, toMs + windowMs],
  )
  const buyers = responses.map(({ ctx, firstMs, answers }): Buyer => {
    const { customer = '' } = ctx
    const ratings: Record<string, number> = {}
    for (const [question, { a }] of Object.entries(answers)) {
      if (typeof a === 'number') ratings[question] = a
    }
    const own = orders.filter(
      (order) =>
        order.customer === customer && order.at_ms >= firstMs && order.at_ms <= firstMs + windowMs,
    )
    return {
      customer,
      firstMs,
      ratings,
      orders: own.map(({ at_ms, value_e4, currency }) => ({
        atMs: at_ms,
        valueE4: value_e4,
        currency,
      })),
    }
  })
  const last = rows.length === limit ? rows.at(-1) : undefined
  return { buyers, ...(last && { next: `${last.first_ms}.${last.no}` }) }
}

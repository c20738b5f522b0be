import { SPAM_FLAGS } from '#shared/spam-flags.ts'
import type { Ask, InboundStore, Shown } from '../../inbound-store.ts'
import type { Transactions } from '../transactions.ts'

/** The verbs about asks. */
export type Asks = Pick<
  InboundStore,
  'putAsk' | 'findAsks' | 'readAsks' | 'removeAsk' | 'sitesWithAsks' | 'findShown'
>

const SELECT = `SELECT site.id AS site, survey, customer, made_ms AS "madeMs", expires_ms AS "expiresMs"
  FROM ask JOIN site ON site.no = ask.site_no`
/** by response_by_customer */
const SHOWN = `SELECT survey.id AS survey, first_ms AS "atMs", flags, channel
  FROM response JOIN survey ON survey.no = response.survey_no
  WHERE response.site_no = (SELECT no FROM site WHERE id = $1)
    AND ((more::json) ->> 'customer') = $2 AND first_ms > $3
    AND ((more::json) ->> 'unsigned') IS NULL AND marks & ${SPAM_FLAGS.test} = 0
  ORDER BY first_ms DESC LIMIT $4`
const OF_SITE = 'site_no = (SELECT no FROM site WHERE id = $1)'

/** Asks: made, found, listed, taken back. */
export function createAsks({ read, work }: Transactions): Asks {
  return {
    putAsk: ({ site, customer, survey, madeMs, expiresMs }) =>
      work(async (session) => {
        session.later(`DELETE FROM ask WHERE ${OF_SITE} AND expires_ms <= $2`, [site, madeMs])
        session.later(
          `INSERT INTO ask (site_no, customer, survey, made_ms, expires_ms)
           VALUES (coalesce((SELECT no FROM site WHERE id = $1), 0), $2, $3, $4, $5)
           ON CONFLICT (site_no, customer, survey)
           DO UPDATE SET made_ms = excluded.made_ms, expires_ms = excluded.expires_ms`,
          [site, customer, survey, madeMs, expiresMs],
        )
      }),
    findAsks: (site, customer, nowMs) =>
      read((session) =>
        session.rows<Ask>(
          `${SELECT} WHERE site.id = $1 AND customer = $2 AND expires_ms > $3 ORDER BY made_ms`,
          [site, customer, nowMs],
        ),
      ),
    readAsks: (site, nowMs, limit) =>
      read((session) =>
        session.rows<Ask>(
          `${SELECT} WHERE site.id = $1 AND expires_ms > $2 ORDER BY made_ms DESC LIMIT $3`,
          [site, nowMs, limit],
        ),
      ),
    removeAsk: (site, survey, customer) =>
      work(async (session) => {
        const sql = `DELETE FROM ask WHERE ${OF_SITE} AND survey = $2 AND customer = $3`
        return (await session.change(sql, [site, survey, customer])) > 0
      }),
    findShown: (site, customer, afterMs, limit) =>
      read((session) => session.rows<Shown>(SHOWN, [site, customer, afterMs, limit])),
    sitesWithAsks: (nowMs) =>
      read(async (session) => {
        const rows = await session.rows<{ id: string }>(
          `SELECT DISTINCT site.id FROM ask JOIN site ON site.no = ask.site_no WHERE expires_ms > $1`,
          [nowMs],
        )
        return rows.map(({ id }) => id)
      }),
  }
}

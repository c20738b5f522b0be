import { timingSafeEqual, createHash } from 'node:crypto'
import type { Context, Handler } from 'hono'
import { expositionOf } from '../../health/exposition.ts'
import { readFamilies, type Measured } from './read-families.ts'

/** What a proxy adds to whatever it passes on. */
const PROXIED = [
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-proto',
  'forwarded',
  'x-real-ip',
  'x-client-ip',
  'true-client-ip',
  'cf-connecting-ip',
  'cdn-loop',
  'via',
] as const

/**
 * `GET /metrics`: Prometheus text, format 0.0.4.
 *
 * | status | when                                                                            |
 * | ------ | ------------------------------------------------------------------------------- |
 * | 200    | asked directly, or with the bearer of EARSHOT_METRICS_TOKEN                        |
 * | 401    | there is a token, and this is not it                                            |
 * | 403    | there is none, and the request came through a proxy: figures are not the public's |
 *
 * @param token absent: none is asked for
 */
export function getMetrics(measured: Measured, token: string | undefined): Handler {
  const headers = { 'cache-control': 'no-store' }
  return (c: Context) => {
    if (token !== undefined && !isBearer(c.req.header('authorization'), token)) {
      const error = 'send EARSHOT_METRICS_TOKEN as a bearer'
      return c.json({ error }, 401, { ...headers, 'www-authenticate': 'Bearer' })
    }
    if (token === undefined && PROXIED.some((name) => c.req.header(name) !== undefined)) {
      const error =
        'metrics are not passed on by a proxy: ask directly, or set EARSHOT_METRICS_TOKEN'
      return c.json({ error }, 403, headers)
    }
    return c.body(expositionOf(readFamilies(measured)), 200, {
      ...headers,
      'content-type': 'text/plain; version=0.0.4; charset=utf-8',
    })
  }
}

function isBearer(header: string | undefined, token: string): boolean {
  const sent = /^Bearer (.+)$/i.exec(header ?? '')?.[1] ?? ''
  const [one, other] = [sent, token].map((text) => createHash('sha256').update(text).digest())
  return one !== undefined && other !== undefined && timingSafeEqual(one, other)
}

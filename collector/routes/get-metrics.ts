import type { Context, Handler } from 'hono'
import { expositionOf } from '../metrics/exposition.ts'
import { readFamilies, type Measured } from '../metrics/read-families.ts'

/** `GET /metrics`: Prometheus text, format 0.0.4. 200. */
export function getMetrics(measured: Measured): Handler {
  return (c: Context) =>
    c.body(expositionOf(readFamilies(measured)), 200, {
      'content-type': 'text/plain; version=0.0.4; charset=utf-8',
      'cache-control': 'no-store',
    })
}

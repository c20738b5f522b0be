import type { Context } from 'hono'
import { readAudit } from '#collector/owners/audit/read-audit.ts'
import type { Owners } from '#collector/owners/owners.ts'
import { siteIn } from './site-in.ts'

/** `GET /api/sites/:site/audit?before=`: 200 `[{id, at, actor, action, subject?}]`, newest first, 100 a page */
export function audit(owners: Owners) {
  return async (c: Context): Promise<Response> => {
    const before = Number(c.req.query('before') ?? Number.NaN)
    const from = Number.isSafeInteger(before) ? before : undefined
    return c.json(await readAudit(owners.database, siteIn(c), from))
  }
}

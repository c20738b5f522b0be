import type { Context } from 'hono'
import { actionsOf, AUDIT_CATEGORIES } from '#collector/owners/audit/category.ts'
import { readAudit } from '#collector/owners/audit/read-audit.ts'
import type { Owners } from '#collector/owners/owners.ts'
import { refuse } from '../owner-reply.ts'
import { siteIn } from './site-in.ts'

/**
 * `GET /api/sites/:site/audit?before=&about=people|surveys|answers|receivers|site&actor=`
 *
 * 200 `[{id, at, actor, action, subject?}]`, newest first, 100 a page · 400 no such matter
 */
export function audit(owners: Owners) {
  return async (c: Context): Promise<Response> => {
    const { before, about, actor } = c.req.query()
    const matter = AUDIT_CATEGORIES.find((one) => one === about)
    if (about !== undefined && matter === undefined) {
      return refuse(c, 400, `about: one of ${AUDIT_CATEGORIES.join(', ')}`)
    }
    const from = Number(before ?? Number.NaN)
    const query = {
      ...(Number.isSafeInteger(from) && { before: from }),
      ...(matter !== undefined && { actions: actionsOf(matter) }),
      ...(actor !== undefined && { actor }),
    }
    return c.json(await readAudit(owners.database, siteIn(c), query))
  }
}

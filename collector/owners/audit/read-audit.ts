import type { OwnerDatabase } from '../tables.ts'

/** One line of the audit list, as the console reads it. */
export interface AuditLine {
  readonly id: number
  /** ISO 8601 UTC */
  readonly at: string
  readonly actor: string
  readonly action: string
  readonly subject?: string
}

const PAGE = 100

/** What was done on a site, newest first, at most 100 lines; `before` is the last id of the page above. */
export async function readAudit(
  database: OwnerDatabase,
  siteId: string,
  before?: number,
): Promise<readonly AuditLine[]> {
  let query = database.selectFrom('audit').selectAll().where('siteId', '=', siteId)
  if (before !== undefined) query = query.where('id', '<', before)
  const rows = await query.orderBy('id', 'desc').limit(PAGE).execute()
  return rows.map(({ id, at, actor, action, subject }) => ({
    id: Number(id),
    at,
    actor,
    action,
    ...(subject !== null && { subject }),
  }))
}

import { ALL_SITES, type OwnerDatabase } from '../tables.ts'

/** One line of the audit list, as the console reads it. */
export interface AuditLine {
  readonly id: number
  /** ISO 8601 UTC */
  readonly at: string
  readonly actor: string
  readonly action: string
  readonly subject?: string
}

/** Which lines; absent: all of them, from the newest. */
export interface AuditQuery {
  /** the last id of the page above */
  readonly before?: number
  /** one of these alone */
  readonly actions?: readonly string[]
  /** as the list names them */
  readonly actor?: string
}

const PAGE = 100

/** What was done on a site, and under `*` to accounts, newest first, at most 100 lines. */
export async function readAudit(
  database: OwnerDatabase,
  siteId: string,
  { before, actions, actor }: AuditQuery = {},
): Promise<readonly AuditLine[]> {
  // what concerns accounts is on no site: those who keep every site read it
  let query = database
    .selectFrom('audit')
    .selectAll()
    .where((where) =>
      siteId === ALL_SITES
        ? where.or([where('siteId', '=', siteId), where('siteId', 'is', null)])
        : where('siteId', '=', siteId),
    )
  if (before !== undefined) query = query.where('id', '<', before)
  if (actions !== undefined) query = query.where('action', 'in', [...actions])
  if (actor !== undefined) query = query.where('actor', '=', actor)
  const rows = await query.orderBy('id', 'desc').limit(PAGE).execute()
  return rows.map(({ id, at, actor, action, subject }) => ({
    id: Number(id),
    at,
    actor,
    action,
    ...(subject !== null && { subject }),
  }))
}

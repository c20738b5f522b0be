import { DAY_MS } from '#shared/day.ts'
import type { Site } from '#shared/site.ts'

/** How long the old secret holds, so that a shop's servers can change over one by one. */
export const KEEP_DAYS = 7
export const MAX_KEEP_DAYS = 30

/** A site whose customers are signed with another secret from now on, and with the old one for a while. */
export function replaceCustomerSecret(site: Site, keepDays: number, now: Date): Site {
  const generation = (site.customerSecret?.generation ?? 0) + 1
  const previousUntil = new Date(now.getTime() + keepDays * DAY_MS).toISOString()
  return { ...site, customerSecret: { generation, previousUntil } }
}

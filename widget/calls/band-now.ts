import { bandOf } from '#shared/engagement/bands.ts'
import { PURCHASE } from '#shared/engagement/bits.ts'
import type { CountedVisits } from '#shared/engagement/counted-visit.ts'
import { GAP_MS } from '#shared/engagement/visit-limits.ts'
import type { Context } from '#shared/snapshot.ts'

/** How engaged this shopper is in the visit under way; nothing where visits are not counted. */
export function bandNow(
  counted: CountedVisits = {},
): Pick<Context, 'visits' | 'time' | 'converted'> {
  const latest = Object.values(counted).at(-1)
  if (!latest || Date.now() - latest.last > GAP_MS) return {}
  const { n, ms, e } = latest
  return { ...bandOf(n, ms / 1000), converted: e & PURCHASE ? 'yes' : 'no' }
}

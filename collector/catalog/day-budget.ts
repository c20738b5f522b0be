import type { Site } from '#shared/site.ts'
import type { Log } from '../log/log.ts'
import { dayOf } from '../store/day-of.ts'

/** Browsers come back hourly at the latest, whatever they are told; their answers keep a week. */
const RETRY_MS = 3_600_000

type Spender = Pick<Site, 'id' | 'zone'>

/** Bounds what one site may send in a day of its own zone, so that no site fills the disk of all. */
export interface DayBudget {
  /** spends messages of a site's day; how long to wait when they are spent, else `undefined` */
  spend(site: Spender, messages: number, now: Date): number | undefined
  isSpent(site: Spender, now: Date): boolean
  /** requests refused so far */
  refused(): number
}

/**
 * Counts in memory: a start begins anew, and each of several collectors counts for itself.
 *
 * @param perDay messages a site may send in a day; `off`: no bound
 */
export function createDayBudget(perDay: number | 'off', log: Log): DayBudget | undefined {
  if (perDay === 'off') return undefined
  const days = new Map<string, { readonly day: string; spent: number; isTold: boolean }>()
  let refused = 0

  function dayFor({ id, zone }: Spender, now: Date) {
    const day = dayOf(now.getTime(), zone)
    const held = days.get(id)
    if (held?.day === day) return held
    const fresh = { day, spent: 0, isTold: false }
    days.set(id, fresh)
    return fresh
  }

  return {
    spend(site, messages, now) {
      const today = dayFor(site, now)
      if (today.spent + messages <= perDay) {
        today.spent += messages
        return undefined
      }
      refused += 1
      if (!today.isTold) log.warn({ site: site.id, perDay }, 'a site has sent all it may today')
      today.isTold = true
      return RETRY_MS
    },
    isSpent: (site, now) => dayFor(site, now).spent >= perDay,
    refused: () => refused,
  }
}

import type { CountedVisit, CountedVisits } from '#shared/engagement/counted-visit.ts'
import { engagedSeconds } from '#shared/engagement/engaged-seconds.ts'
import type { Memory } from '#shared/memory.ts'
import type { TagContext } from '../tag-context.ts'

/** Changes what is kept of visits, in place. */
export type Edit = (all: CountedVisits, latest: CountedVisit | undefined, memory: Memory) => void

/** how often a visit is sent at most; the last two are spared for events and for its end */
const MOST = 8
const UNSPARED = 6
/** more than pages and seconds can add up to */
const EVENT = 1e5
/** what is unsent is kept for a day */
const KEEP_MS = 86_400_000

/**
 * Sends what the collector lacks, in one request that outlives the page. Without a network all waits.
 *
 * @param edit changes what is kept of visits
 * @param isLeft whether the shop is left; else only visits that are over are sent
 */
export async function send(
  { base, rules }: TagContext,
  edit: (how: Edit) => void,
  isLeft: boolean,
): Promise<void> {
  const now = Date.now()
  const states: Record<number, number> = {}
  const visits: string[] = []
  if (navigator.onLine)
    edit((all, latest) => {
      for (const visit of Object.values(all)) {
        const { first, last, until, ms, cart, has, ...row } = visit
        const isOver = visit !== latest
        const s = engagedSeconds(ms)
        // fields only grow, so one number tells a state from the one before
        const state = row.e * EVENT + row.p + s
        const most = isOver || state - has >= EVENT ? MOST : UNSPARED
        if (isOver && (state === has || now - last > KEEP_MS)) delete all[first]
        else if (state !== has && (isOver || isLeft) && row.rev < most) {
          row.rev = ++visit.rev
          states[first] = state
          visits.push(JSON.stringify({ ...row, s, t: { first, now } }))
        }
      }
    })
  if (!visits[0]) return
  const reply = await fetch(base + rules.site, {
    method: 'POST',
    // a text needs no preflight, so that it survives the end of the page; a list by hand, because some
    // old libraries turn lists into strings
    body: `{"v":1,"proof":"${rules.proof}","visits":[${visits}]}`,
    credentials: 'omit',
    keepalive: true,
  })
  // each is kept or refused, for ever; a proxy in the collector's place says nothing of visits
  if ((await reply.json()).visits)
    edit((all) => {
      for (const first in states) if (all[first]) all[first].has = states[first] ?? 0
    })
}

import { visitRow } from '#shared/engagement/visit-row.ts'
import type { TagContext } from '../tag-context.ts'
import { edit } from './edit.ts'

/** how often a visit is sent at most; the last two are spared for events and for its end */
const MOST = 8
const SPARED = 2
/** a message that nobody has answered may still be on its way */
const PATIENCE_MS = 60_000
/** what is unsent is kept for a day */
const KEEP_MS = 86_400_000

/**
 * Sends what the collector lacks, in one request that outlives the page. Without a network all waits.
 *
 * @param isLeft whether the shop is left; else only visits that are over are sent
 */
export async function send({ base, rules, memory }: TagContext, isLeft: boolean): Promise<void> {
  const now = Date.now()
  const due: Record<string, string> = {}
  if (!navigator.onLine) return
  edit(memory, (all) => {
    for (const [name, visit] of Object.entries(all)) {
      const { is, first, at } = visit
      const isOver = name !== 'now'
      const row = visitRow(visit)
      const sent = JSON.stringify(row)
      const isSpared = isOver || !visit.sent?.includes(`"e":${row.e},`)
      const isDue = sent !== visit.sent || (at && now - at > PATIENCE_MS)
      if (now - visit.last > KEEP_MS) {
        if (isOver) delete all[name]
      } else if (isDue && (isLeft || isOver) && visit.rev < MOST - (isSpared ? 0 : SPARED)) {
        const rev = visit.rev + 1
        all[name] = { ...visit, rev, sent, at: now }
        due[is.k] = JSON.stringify({ ...is, ...row, rev, t: { first, now } })
      }
    }
  })
  const visits = Object.values(due)
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
    edit(memory, (all) => {
      for (const visit of Object.values(all)) if (due[visit.is.k]) visit.at = 0
    })
}

import { HINTS, isImpressionCounted } from '#shared/spam-flags.ts'
import type { Site } from '#shared/site.ts'
import type { Deps } from '../routes/deps.ts'
import { canTellApart } from './can-tell-apart.ts'
import type { Noted, Sent } from './spam/flood-detector.ts'

/** Notes the responses of one request. */
export type Watch = (sent: Pick<Sent, 'answers' | 'impressions'>) => Noted

/**
 * Watches what a network sends to a site, at whichever door. Impressions that weigh nothing are not
 * noted: anybody can send them, and they would take the place of those that do.
 *
 * @param network as networkOf() gives it
 * @param marks what the request gives away of where it comes from; bits of SPAM_FLAGS
 * @returns `undefined` where everyone looks like one network: behind a proxy nobody told us of
 */
export function watchOver(
  { crowd, rhythm, trustProxy, now }: Pick<Deps, 'crowd' | 'rhythm' | 'trustProxy' | 'now'>,
  site: Site,
  network: string | undefined,
  marks: number,
): Watch | undefined {
  if (!canTellApart(network, trustProxy)) return undefined
  return ({ answers, impressions }) => {
    const busiest = rhythm.busiestOf(site.id)
    return crowd.note({
      answers,
      impressions: isImpressionCounted(marks) ? impressions : [],
      site: site.id,
      prefix: network,
      isHinted: (marks & HINTS) !== 0,
      perNetwork: site.perNetwork,
      busiestDay: busiest?.answers,
      busiestImpressions: busiest?.impressions,
      nowMs: now().getTime(),
    })
  }
}

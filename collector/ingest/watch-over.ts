import { HINTS } from '#shared/spam-flags.ts'
import type { Site } from '#shared/site.ts'
import type { Deps } from '../routes/deps.ts'
import type { Noted, Sent } from './spam/flood-detector.ts'
import { toldApart } from './spam/told-apart.ts'

/** Notes the responses of one request. */
export type Watch = (sent: Pick<Sent, 'answers' | 'impressions'>) => Noted

/**
 * Watches what a network sends to a site, at whichever door.
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
  if (network === undefined || toldApart(network, trustProxy) === undefined) return undefined
  return (sent) => {
    const busiest = rhythm.busiestOf(site.id)
    return crowd.note({
      ...sent,
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

import { isImpressionCounted } from '#shared/spam-flags.ts'
import type { Site } from '#shared/site.ts'
import type { Deps } from '../routes/deps.ts'
import { canTellApart } from './can-tell-apart.ts'
import type { Noted, Usual } from './spam/flood-detector.ts'

/** Everybody who comes makes a visit: ten times as much as of cards. */
const PER_NETWORK = 1_000
/** What a detector of visits takes for usual. */
export const VISITS: Usual = {
  windowAnswers: 100,
  impressionWave: { anyHour: 3_000, anyDay: 5_000 },
}

/** Notes the visits of one request by their ids. */
export type VisitWatch = (ids: readonly string[]) => Noted

/**
 * Watches the visits that a network sends to a site, apart from its cards and answers: there are many
 * more of them, and neither takes the other's place. Those that weigh nothing are not noted.
 *
 * @param network as networkOf() gives it
 * @param marks what the request gives away of where it comes from; bits of SPAM_FLAGS
 * @returns `undefined` where nobody is watched
 */
export function watchVisits(
  {
    visitCrowd,
    rhythm,
    trustProxy,
    now,
  }: Pick<Deps, 'visitCrowd' | 'rhythm' | 'trustProxy' | 'now'>,
  site: Site,
  network: string | undefined,
  marks: number,
): VisitWatch | undefined {
  if (!canTellApart(network, trustProxy) || !isImpressionCounted(marks)) return undefined
  const perNetwork = site.perNetwork === 0 ? 0 : PER_NETWORK
  return (ids) => {
    const busiest = rhythm.busiestVisitsOf(site.id)
    return visitCrowd.note({
      answers: [],
      impressions: ids,
      isHinted: false,
      site: site.id,
      prefix: network,
      perNetwork,
      busiestImpressions: busiest,
      nowMs: now().getTime(),
    })
  }
}

import type { SummaryWhy } from '../../summary.ts'
import type { SayPack } from '../pack.ts'
import { plain } from '../say-score.ts'
import { sayLooked, sayMix, sayMove } from '../say-why.ts'
import { facetName, segmentName } from '../segment-name.ts'

/** Why the largest change came, a sentence a line: the mix first, then the groups, then what was looked at. */
export function saySummaryWhy(pack: SayPack, why: SummaryWhy): string[] {
  const mix = sayMix(pack, why, why.unit, (facet) => facetName(pack, facet), why.printed)
  const moves = why.segments.map((found) =>
    plain(sayMove(pack, found, why.unit, segmentName(pack, found.facet, found.value))),
  )
  return [...(mix === undefined ? [] : [mix]), ...moves, sayLooked(pack, why)]
}

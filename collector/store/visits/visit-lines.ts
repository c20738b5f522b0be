import { isImpressionCounted } from '#shared/spam-flags.ts'
import { bandOf } from '#shared/engagement/bands.ts'
import { PAGE_EDGES, SECOND_EDGES, binOf } from '#shared/engagement/bins.ts'
import { BITS } from '#shared/engagement/bits.ts'
import type { VisitState } from '#shared/engagement/merge-visits.ts'
import { dayOf } from '../day-of.ts'

/** One count that a visit adds: where, in which bin, and how much. */
export interface VisitLine {
  readonly day: string
  readonly facet: string
  readonly value: string
  readonly bin: string
  readonly count: number
}

/**
 * What a visit adds to the tallies of the day it began.
 *
 * | bin                                       | counts                                            |
 * | ----------------------------------------- | ------------------------------------------------- |
 * | visits                                    | every one                                         |
 * | bounces                                   | one page and no event                             |
 * | returning                                 | not the browser's first                           |
 * | engaged                                   | as GA4 has it: 2 pages, 10 s or a purchase        |
 * | add_to_cart begin_checkout purchase       | in which it happened                              |
 * | carts_left                                | a cart and no purchase                            |
 * | carts_recovered                           | a purchase for an earlier cart, on that cart's day |
 * | pages seconds                             | their sums                                        |
 * | p0 … p12, t0 … t27                        | page and time bins                                |
 * | excluded                                  | suspected: in none of the others                  |
 */
export function visitLines(state: VisitState, marks: number, zone: string): VisitLine[] {
  const { ctx, first, g } = state
  const day = dayOf(first, zone)
  if (!isImpressionCounted(marks)) return [{ day, facet: '', value: '', bin: 'excluded', count: 1 }]
  const counts = countsOf(state)
  const cells: readonly (readonly [string, string])[] = [
    ['', ''],
    ['device', ctx.d],
    ['landing', ctx.l],
    ['channel', ctx.c],
    ['visits', bandOf(ctx.n, 0).visits],
  ]
  const lines = cells.flatMap(([facet, value]) =>
    counts.map(([bin, count]) => ({ day, facet, value, bin, count })),
  )
  if (g === null) return lines
  // the two visits may differ in anything else
  const recovered = { day: dayOf(first - 1_000 * g, zone), bin: 'carts_recovered', count: 1 }
  return [
    ...lines,
    { ...recovered, facet: '', value: '' },
    { ...recovered, facet: 'device', value: ctx.d },
  ]
}

function countsOf({ p, s, e, ctx }: VisitState): (readonly [bin: string, count: number])[] {
  const isBought = (e & BITS.purchase) !== 0
  const hasCart = (e & BITS.add_to_cart) !== 0
  const flags: readonly (readonly [string, boolean])[] = [
    ['bounces', p === 1 && e === 0],
    ['returning', ctx.n >= 2],
    ['engaged', p >= 2 || s >= 10 || isBought],
    ['add_to_cart', hasCart],
    ['begin_checkout', (e & BITS.begin_checkout) !== 0],
    ['purchase', isBought],
    ['carts_left', hasCart && !isBought],
  ]
  const told = flags.filter(([, holds]) => holds).map(([bin]) => [bin, 1] as const)
  return [
    ['visits', 1],
    ...told,
    ['pages', p],
    ...(s > 0 ? [['seconds', s] as const] : []),
    [`p${binOf(PAGE_EDGES, p)}`, 1],
    [`t${binOf(SECOND_EDGES, s)}`, 1],
  ]
}

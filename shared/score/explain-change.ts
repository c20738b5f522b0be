import { mergeTallies, subtractTally, total } from '../tally.ts'
import { SCORING } from './constants.ts'
import { splitChange, type TallyPair } from './kitagawa.ts'
import type { Scored } from './level-of.ts'
import type { Looks } from './looks.ts'
import { scanMoves, type Move } from './scan-moves.ts'

/** The same segment in two periods. */
export interface SegmentPair extends TallyPair {
  readonly facet: string
  readonly value: string
}

/** Why a score changed, in the order in which it should be read. */
export interface Explanation {
  /** after − before, exact */
  readonly change: number
  /** per facet: how much is a change of mind, how much a change of who answers; largest mix first */
  readonly facets: readonly FacetSplit[]
  /** how many segments had enough answers to be looked at */
  readonly lookedAt: number
  /** chance explains all that differs between the changes of segments */
  readonly areAlike: boolean
  /** at most five that changed otherwise than the rest, those that contribute most first */
  readonly segments: readonly (SegmentPair & Move)[]
}

export interface FacetSplit {
  readonly facet: string
  readonly within: number
  readonly mix: number
}

/**
 * Why a score changed: first the mix, since a score can fall although no segment moved; then the
 * segments that moved otherwise than the rest, by their shrunken contribution to the whole.
 *
 * @param all every answer of the two periods
 * @param segments of any number of facets; answers without a value of a facet count as one more group
 * @param looks how often this is looked at anew: the more often, the more must speak for a name
 * @returns `undefined` when a period has no answers
 */
export function explainChange(
  question: Scored,
  all: TallyPair,
  segments: readonly SegmentPair[],
  looks: Looks = 'once',
): Explanation | undefined {
  const whole = splitChange(question, [all])
  if (!whole) return undefined

  const facets = [...new Set(segments.map(({ facet }) => facet))].map((facet) => {
    const groups = segments.filter((segment) => segment.facet === facet)
    const split = splitChange(question, [...groups, restOf(all, groups)])
    return { facet, within: split?.within ?? 0, mix: split?.mix ?? 0 }
  })
  const { lookedAt, areAlike, moves } = scanMoves(question, all, segments, looks)
  const contributionOf = (one: SegmentPair & Move) => Math.abs(shareOf(one, all) * one.shrunk)
  return {
    change: whole.change,
    facets: facets.sort((a, b) => Math.abs(b.mix) - Math.abs(a.mix)),
    lookedAt,
    areAlike,
    segments: moves
      .toSorted((a, b) => contributionOf(b) - contributionOf(a))
      .slice(0, SCORING.maxSegmentsNamed),
  }
}

/** answers that carry no value of the facet, or a withheld one */
function restOf(all: TallyPair, groups: readonly TallyPair[]): TallyPair {
  const before = mergeTallies(groups.map((group) => group.before))
  const after = mergeTallies(groups.map((group) => group.after))
  return { before: subtractTally(all.before, before), after: subtractTally(all.after, after) }
}

/** Kitagawa's weight of a group: the mean of its shares in both periods */
function shareOf(group: TallyPair, all: TallyPair): number {
  const before = total(group.before) / total(all.before)
  return (before + total(group.after) / total(all.after)) / 2
}

import { subtractTally } from '../tally.ts'
import { SCORING } from './constants.ts'
import { addPseudoAnswers } from './interval.ts'
import type { TallyPair } from './kitagawa.ts'
import type { Level } from './level.ts'
import { levelOf, type Scored } from './level-of.ts'
import type { Looks } from './looks.ts'
import { benjaminiHochberg, holm, passes } from './multiple.ts'
import { tailBoth } from './normal.ts'
import { isToldBy } from './tell-once.ts'
import { shrink } from './shrink.ts'

/** A group that changed otherwise than all other answers. */
export interface Move {
  /** answers before and after */
  readonly n: readonly [number, number]
  /** after − before of the group, as measured */
  readonly delta: number
  /** after − before of all answers outside the group, as measured */
  readonly rest: number
  /** `delta` drawn towards what all groups share: to rank by, never printed */
  readonly shrunk: number
  /** `sure` by Holm, `worth_a_look` by Benjamini–Hochberg alone */
  readonly standing: 'sure' | 'worth_a_look'
}

/** The outcome of looking for groups that changed otherwise than the rest. */
export interface MoveScan<T> {
  /** how many groups had enough answers, and the rest beside them, to be looked at */
  readonly lookedAt: number
  /** chance explains all that differs between their changes */
  readonly areAlike: boolean
  /** in the order given */
  readonly moves: readonly (T & Move)[]
}

interface Family {
  readonly facet: string
}

/**
 * Tests every group that has at least 20 answers on both sides, as have all others beside it, for
 * whether it changed otherwise than they did; not whether it changed, or in a fall that everybody
 * shares those groups would be named that have most answers.
 *
 *     z = (Δ_g − Δ_rest) / √(se² of all four levels)
 *
 * Benjamini–Hochberg at 10 % to be named, Holm at 5 % to be sure, both stricter the more often it is looked. Where the changes of the groups differ by no more
 * than chance (τ² = 0) none is named. Two groups that are a whole facet are one test: only the one that moved more is named.
 */
export function scanMoves<T extends TallyPair & Family>(
  question: Scored,
  all: TallyPair,
  pairs: readonly T[],
  looks: Looks = 'once',
): MoveScan<T> {
  const looked = pairs.flatMap((pair) => {
    const tested = testPair(question, all, pair)
    return tested ? [{ pair, ...tested }] : []
  })
  if (looked.length === 0) return { lookedAt: 0, areAlike: false, moves: [] }

  const { tau2 } = shrink(looked)
  const family = looked.filter((one) => !isMirrored(one, looked))
  const { deltas } = shrink(family)
  const levels = SCORING.naming[looks]
  const p = family.map((one) => one.p)
  const look = benjaminiHochberg(p)
  const sure = holm(p)
  const moves = family.flatMap(({ pair, n, delta, rest }, i) => {
    if (tau2 === 0 || !passes(look[i] ?? 1, levels.worthALook)) return []
    const standing = passes(sure[i] ?? 1, levels.sure) ? 'sure' : 'worth_a_look'
    return [{ ...pair, n, delta, rest, shrunk: deltas[i] ?? 0, standing } as const]
  })
  const toldOf = (move: (typeof moves)[number]) => {
    const others = family.find(({ pair }) => pair.before === move.before)?.restN[1] ?? 0
    return { facet: move.facet, own: move.n[1], others, gap: move.delta - move.rest }
  }
  const told = moves.map(toldOf)
  return {
    lookedAt: looked.length,
    areAlike: tau2 === 0,
    moves: moves.filter((_, place) => {
      const one = told[place]
      return one && !told.some((other) => isToldBy(one, other))
    }),
  }
}

interface Tested {
  readonly pair: TallyPair & Family
  readonly n: readonly [number, number]
  readonly restN: readonly [number, number]
  readonly delta: number
  readonly rest: number
  readonly se: number
  readonly p: number
}

/** Whether another group is all the rest of this one, and moved more, or as much and stands before it. */
function isMirrored(one: Tested, looked: readonly Tested[]): boolean {
  return looked.some((other, place) => {
    if (other === one || other.pair.facet !== one.pair.facet) return false
    if (other.n[0] !== one.restN[0] || other.n[1] !== one.restN[1]) return false
    const [mine, theirs] = [Math.abs(one.delta), Math.abs(other.delta)]
    return theirs > mine || (theirs === mine && place < looked.indexOf(one))
  })
}

function testPair(question: Scored, all: TallyPair, pair: TallyPair) {
  const own = sidesOf(question, pair)
  const rest = sidesOf(question, {
    before: subtractTally(all.before, pair.before),
    after: subtractTally(all.after, pair.after),
  })
  if (!own || !rest) return undefined
  const z = (own.delta - rest.delta) / Math.hypot(own.se, rest.se)
  const { n, delta, se } = own
  return { n, restN: rest.n, delta, rest: rest.delta, se, p: tailBoth(z) }
}

/** `undefined` with fewer than 20 answers on a side */
function sidesOf(question: Scored, { before, after }: TallyPair) {
  const levels = [levelOf(question, before), levelOf(question, after)] as const
  const [from, to] = levels
  if (!from || !to || Math.min(from.moments.n, to.moments.n) < SCORING.minToJudge) return undefined
  const se = (level: Level) => addPseudoAnswers(level.moments).se
  return {
    n: [from.moments.n, to.moments.n] as const,
    delta: to.value - from.value,
    se: Math.hypot(se(from), se(to)),
  }
}

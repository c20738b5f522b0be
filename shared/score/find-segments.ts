import { subtractTally, total, type Tally } from '../tally.ts'
import { SCORING } from './constants.ts'
import type { Scored } from './level-of.ts'
import type { Looks } from './looks.ts'
import { scan, type Finding, type Scan } from './scan.ts'

/** A value of a facet with its answers: device = phone. */
export interface Segment {
  readonly facet: string
  readonly value: string
  readonly tally: Tally
}

/**
 * Which segments answer differently from everybody else in the same period. `before` in a finding is
 * everybody else, `after` the segment.
 *
 * @param all every answer of the question, each segment's among them
 * @param looks how often this is looked at anew
 * @returns findings with the largest (shrunken) difference first
 */
export function findSegments(
  question: Scored,
  all: Tally,
  segments: readonly Segment[],
  looks: Looks = 'once',
): Scan<Segment & Pair> {
  const pairs = segments.map((one) => {
    return { ...one, before: subtractTally(all, one.tally), after: one.tally }
  })
  const found = scan(
    question,
    pairs.filter((pair) => !isMirrored(pair, pairs)),
    looks,
  )
  const mirrored = pairs.filter((pair) => isMirrored(pair, pairs) && isLarge(pair)).length
  return {
    ...found,
    lookedAt: found.lookedAt + mirrored,
    findings: found.findings.toSorted(byShrunk),
  }
}

/**
 * Two groups that are a whole facet differ from each other, which is one fact: it is told of the
 * smaller, or of the one that stands first.
 */
function isMirrored(one: Segment & Pair, pairs: readonly (Segment & Pair)[]): boolean {
  return pairs.some((other, place) => {
    if (other === one || other.facet !== one.facet) return false
    if (total(other.tally) !== total(one.before)) return false
    const [mine, theirs] = [total(one.tally), total(other.tally)]
    return theirs < mine || (theirs === mine && place < pairs.indexOf(one))
  })
}

function isLarge({ before, after }: Pair): boolean {
  return Math.min(total(before), total(after)) >= SCORING.minToJudge
}

interface Pair {
  readonly before: Tally
  readonly after: Tally
}

function byShrunk(a: Finding, b: Finding): number {
  return Math.abs(b.shrunk) - Math.abs(a.shrunk)
}

import { subtractTally, type Tally } from '../tally.ts'
import type { Scored } from './level-of.ts'
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
 * @returns findings with the largest (shrunken) difference first
 */
export function findSegments(
  question: Scored,
  all: Tally,
  segments: readonly Segment[],
): Scan<Segment & Pair> {
  const found = scan(
    question,
    segments.map((one) => ({ ...one, before: subtractTally(all, one.tally), after: one.tally })),
  )
  return { ...found, findings: found.findings.toSorted(byShrunk) }
}

interface Pair {
  readonly before: Tally
  readonly after: Tally
}

function byShrunk(a: Finding, b: Finding): number {
  return Math.abs(b.shrunk) - Math.abs(a.shrunk)
}

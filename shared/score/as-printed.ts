import type { Score } from './score.ts'

/** The numbers of a score as printed: below 5 answers none, with too few for an exact score the range alone. */
export function asPrinted(score: Score): {
  readonly value?: number
  readonly low?: number
  readonly high?: number
} {
  if (score.status === 'none' || score.status === 'hidden') return {}
  const { low, high } = score.shown
  return score.status === 'too_few' ? { low, high } : score.shown
}

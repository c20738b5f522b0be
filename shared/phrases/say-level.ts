import type { Score } from '../score/score.ts'
import { numbersIn } from './numbers.ts'
import type { SayPack } from './pack.ts'

/**
 * A level in the middle of a sentence: the score, or its range where there are too few answers for an
 * exact one; `undefined` where no score is shown.
 */
export function sayLevel(pack: SayPack, score: Score): string | undefined {
  if (score.status === 'none' || score.status === 'hidden') return undefined
  const { level } = numbersIn(pack.lang)
  const { value, low, high } = score.shown
  if (score.status !== 'too_few') return level(value, score.unit)
  return pack.between(level(low, score.unit), level(high, score.unit))
}

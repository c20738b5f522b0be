import { scaleOf, type Scale, type Scaled } from '../scale.ts'
import type { Tally } from '../tally.ts'
import { cesLevel } from './ces.ts'
import { checkTally } from './check-tally.ts'
import { csatLevel } from './csat.ts'
import { justerLevel } from './juster.ts'
import type { Level } from './level.ts'
import { npsLevel } from './nps.ts'
import { intentLevel } from './repurchase.ts'
import type { Metric } from './score.ts'

/** What decides how a question is scored. Comment and choice have no score. */
export type Scored = Scaled

/**
 * The level of any rating question.
 *
 * @returns `undefined` when nobody has answered
 * @throws RangeError for a comment or choice, and for a tally that does not fit (see checkTally)
 */
export function levelOf(question: Scored, tally: Tally): Level | undefined {
  const scale = ratingScale(question)
  checkTally(tally, scale)
  const metric = metricOf(question)
  if (metric === 'nps') return npsLevel(tally)
  if (metric === 'csat') return csatLevel(tally, scale)
  if (metric === 'ces') return cesLevel(tally, question)
  return metric === 'juster' ? justerLevel(tally) : intentLevel(tally)
}

/** How a question is scored: repurchase on eleven points is Juster's scale, on five it is intent. */
export function metricOf(question: Scored): Metric {
  if (question.kind === 'repurchase') return question.points === 11 ? 'juster' : 'intent'
  if (question.kind === 'comment' || question.kind === 'choice') {
    throw new RangeError(`a ${question.kind} has no score`)
  }
  return question.kind
}

/** The scale of a question that has a score; one whose points its kind has no rule for is refused. */
export function ratingScale(question: Scored): Scale {
  const scale = scaleOf(question)
  if (!scale) throw new RangeError(`a ${question.kind} has no score`)
  const { points } = question
  const known: readonly number[] = POINTS[metricOf(question)]
  if (points !== undefined && !known.includes(points)) {
    throw new RangeError(`there is no ${question.kind} on ${points} points`)
  }
  return scale
}

const POINTS = {
  nps: [11],
  csat: [2, 3, 4, 5, 6, 7, 8, 9, 10, 11],
  ces: [5, 7],
  intent: [5],
  juster: [11],
}

import { scaleOf } from '#shared/scale.ts'
import type { Question } from '#shared/survey.ts'
import type { Tally } from '#shared/tally.ts'
import { findScaleDoubt } from './scale-doubt.ts'

/**
 * Which survey takes ratings as they are that this question cannot take, or seems not to have asked
 * for, in one sentence; `undefined` where its own scale holds them, or no scale of 2 to 11 points does.
 *
 * @param refused texts that are no rating of this question
 */
export function offerScale(
  question: Question,
  tally: Tally,
  refused: readonly string[],
): string | undefined {
  const own = scaleOf(question)
  if (!own) return undefined
  const beyond = refused.filter((text) => /^\d{1,2}$/.test(text)).map(Number)
  if (beyond.length === 0 && findScaleDoubt(question, own, tally) === undefined) return undefined
  const given = Object.keys(tally).map(Number)
  const ratings = [...given, ...beyond]
  const low = Math.min(...ratings) === 0 ? 0 : 1
  const high = Math.max(...ratings)
  if (high > 10 || high <= low) return undefined
  const points = high - low + 1
  const lowest = low === 0 && points !== 11 ? { lowest: low } : {}
  const draft = JSON.stringify({ id: question.id, kind: 'csat', points, ...lowest })
  return `The ratings run to ${high}: a survey with a question on that scale takes them as they are, ${draft}; "top" says how many of its highest ratings count as good.`
}

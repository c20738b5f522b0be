import { scaleOf } from '#shared/scale.ts'
import type { Question } from '#shared/survey.ts'
import { fillBefore } from './fill-before.ts'
import type { PackBefore } from './pack-before.ts'

/** What a screen reader said for each rating until versions kept their words. */
export function ratingNamesBefore(
  question: Question,
  { names }: PackBefore,
  ends: { readonly low: string | undefined; readonly high: string | undefined },
): string[] {
  const scale = scaleOf(question)
  if (!scale) return []
  const count = scale.high - scale.low + 1
  const words = question.low || question.high ? [] : wordsBefore(question, names, count)
  return Array.from({ length: count }, (_, i) => {
    const rating = scale.low + i
    const atEnd = i === 0 ? ends.low : i === count - 1 ? ends.high : undefined
    const word = words[i] ?? atEnd
    if (word && question.face === 'smileys') return word
    const of = fillBefore(names.of, { rating: String(rating), high: String(scale.high) })
    return word ? `${of}, ${word}` : of
  })
}

function wordsBefore(
  { kind, direction }: Question,
  { csat, ces5, ces7, repurchase }: PackBefore['names'],
  count: number,
): readonly string[] {
  if (kind === 'csat') return csat
  if (kind === 'ces' && direction !== 'low') return count === 7 ? ces7 : ces5
  return kind === 'repurchase' && count === 5 ? repurchase : []
}

import { scaleOf } from '../scale.ts'
import type { Question } from '../survey.ts'
import { fill } from './fill.ts'
import type { LanguagePack } from './pack.ts'

type Ends = { readonly low: string | undefined; readonly high: string | undefined }

/**
 * What a screen reader says for each rating, from the lowest: "4 of 5, Satisfied". Where the number
 * is not to be seen (smileys) it is not said either. When the owner words the ends, only these are
 * named: the pack's words in between would be about something else.
 *
 * @returns as many names as the scale has ratings; `[]` for comment and choice
 */
export function ratingNames(question: Question, pack: LanguagePack, ends: Ends): string[] {
  const scale = scaleOf(question)
  if (!scale) return []
  const count = scale.high - scale.low + 1
  const words = question.low || question.high ? [] : packNames(question, pack, count)

  return Array.from({ length: count }, (_, i) => {
    const rating = scale.low + i
    const atEnd = i === 0 ? ends.low : i === count - 1 ? ends.high : undefined
    const word = words[i] ?? atEnd
    if (word && question.face === 'smileys') return word
    const of = fill(pack.names.of, { rating: String(rating), high: String(scale.high) })
    return word ? `${of}, ${word}` : of
  })
}

function packNames(question: Question, pack: LanguagePack, count: number): readonly string[] {
  const { csat, ces5, ces7, repurchase } = pack.names
  if (question.kind === 'csat') return count === 5 ? csat : []
  if (question.kind === 'ces' && question.direction !== 'low') return count === 7 ? ces7 : ces5
  return question.kind === 'repurchase' && count === 5 ? repurchase : []
}

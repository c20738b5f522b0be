import type { QuestionResults, ResponseItem } from '../results.ts'
import type { Scaled } from '../scale.ts'
import { moodOf } from '../score/mood-of.ts'
import type { Comment } from './word-frequency.ts'

/**
 * What promoters and detractors wrote, or their like; those between are left out.
 *
 * @param rating by which a response counts as good or bad
 * @param texts ids of the comment questions
 */
export function commentsOf(
  rating: Scaled & Pick<QuestionResults, 'id'>,
  texts: readonly string[],
  responses: readonly Pick<ResponseItem, 'answers' | 'lang'>[],
): Comment[] {
  return responses.flatMap(({ answers, lang }) => {
    const picked = answers[rating.id]
    const mood = typeof picked === 'number' ? moodOf(rating, picked) : 'middle'
    const text = texts.map((id) => answers[id] ?? '').join('\n')
    return mood === 'middle' ? [] : [{ text, mood, ...(lang && { lang }) }]
  })
}

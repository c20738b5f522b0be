import type { FollowUpStatus } from '#shared/follow-up.ts'
import type { ResponseItem } from '#shared/results.ts'
import { moodOf, type Mood } from '#shared/score/mood-of.ts'
import type { Question } from '#shared/survey.ts'

/** What is looked for among responses; all that is given must hold. */
export interface ResponseSearch {
  /** anywhere in what was typed, the customer, tags or the note; case does not matter */
  readonly q?: string
  readonly status?: FollowUpStatus
  readonly tag?: string
  /** the part of its scale that the first of these questions which was answered falls in */
  readonly rated?: { readonly mood: Mood; readonly questions: readonly Question[] }
}

/** Whether anything is looked for at all. */
export function isWanting(wanted: ResponseSearch): boolean {
  return Object.keys(wanted).length > 0
}

/** Whether a response is among those looked for. One that nobody has looked after is new. */
export function doesFit(
  { answers, customer, care }: ResponseItem,
  wanted: ResponseSearch,
): boolean {
  const { q, status, tag, rated } = wanted
  if (status !== undefined && (care?.status ?? 'new') !== status) return false
  if (tag !== undefined && !care?.tags.includes(tag)) return false
  if (rated && moodIn(answers, rated.questions) !== rated.mood) return false
  if (q === undefined) return true
  const typed = Object.values(answers).filter((value) => typeof value === 'string')
  const texts = [...typed, customer ?? '', ...(care?.tags ?? []), care?.note ?? '']
  return texts.some((text) => fold(text).includes(fold(q)))
}

function moodIn(
  answers: ResponseItem['answers'],
  questions: readonly Question[],
): Mood | undefined {
  for (const question of questions) {
    const rating = answers[question.id]
    if (typeof rating === 'number') return moodOf(question, rating)
  }
  return undefined
}

/** Equal for what a reader takes for equal: case and width aside. */
function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}

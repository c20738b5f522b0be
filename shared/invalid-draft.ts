import type { Refusal } from './refusals/refusal.ts'
import { isRating, scaleOf } from './scale.ts'
import type { Question, SurveyDraft } from './survey.ts'

/** What is wrong with a draft, and where: a path of field names and places in lists. */
export interface InvalidDraft {
  readonly path: readonly (string | number)[]
  readonly refusal: Refusal
}

/** Points each rating kind may have; absent: not a rating. */
const POINTS: Partial<Record<Question['kind'], readonly number[]>> = {
  nps: [11],
  csat: [2, 3, 4, 5, 6, 7, 8, 9, 10, 11],
  ces: [5, 7],
  repurchase: [5, 11],
}

/** Fields that belong to some kinds only. */
const OWN_FIELDS = {
  lowest: ['csat'],
  top: ['csat'],
  direction: ['ces'],
  face: ['csat'],
  days: ['repurchase'],
  options: ['choice'],
  many: ['choice'],
  other: ['choice'],
  keepOrder: ['choice'],
  low: ['nps', 'csat', 'ces', 'repurchase'],
  high: ['nps', 'csat', 'ces', 'repurchase'],
} as const satisfies Partial<Record<keyof Question, readonly Question['kind'][]>>

/** The first thing in a draft that contradicts another, or `undefined` when it holds together. */
export function findInvalidDraft(draft: SurveyDraft): InvalidDraft | undefined {
  for (const [place, question] of draft.questions.entries()) {
    const misfit =
      findKindMisfit(question) ??
      findDuplicate(question, draft.questions.slice(0, place)) ??
      findWhenMisfit(question, draft.questions.slice(0, place))
    if (misfit) return { ...misfit, path: ['questions', place, ...misfit.path] }
  }
  return findTimeMisfit(draft)
}

function findKindMisfit(question: Question): InvalidDraft | undefined {
  const points = POINTS[question.kind]
  if (question.points !== undefined && !points?.includes(question.points)) {
    const refusal: Refusal = points
      ? { code: 'wrong_points', params: { ...named(question), points: spanOf(points) } }
      : { code: 'no_points', params: named(question) }
    return { path: ['points'], refusal }
  }
  if (question.direction === 'low' && question.points !== 5) {
    return { path: ['direction'], refusal: { code: 'low_direction' } }
  }
  if (question.direction === 'low' && !hasOwnWords(question)) {
    return { path: ['direction'], refusal: { code: 'low_direction_words' } }
  }
  for (const [field, kinds] of ownFields()) {
    if (question[field] !== undefined && !kinds.includes(question.kind)) {
      return {
        path: [field],
        refusal: { code: 'foreign_field', params: { ...named(question), field } },
      }
    }
  }
  if (question.kind === 'csat') return findScaleMisfit(question)
  return question.kind === 'choice' ? findOptionsMisfit(question) : undefined
}

/** `5 or 7`, `2–11` */
function spanOf(points: readonly number[]): string {
  return points.length < 3 ? points.join(' or ') : `${points[0]}–${points.at(-1)}`
}

/** Faces and words for each of five; parts that do not overlap; ratings that one key can type. */
function findScaleMisfit(question: Question): InvalidDraft | undefined {
  const { points = 5, top = 1, lowest, face = 'numbers' } = question
  if (face !== 'numbers' && points !== 5) return { path: ['face'], refusal: { code: 'five_faces' } }
  if (top > points / 2) return { path: ['top'], refusal: { code: 'top_half' } }
  if (lowest === 1 && points === 11)
    return { path: ['lowest'], refusal: { code: 'eleven_from_zero' } }
  return undefined
}

function hasOwnWords({ text, low, high }: Question): boolean {
  return text !== undefined && low !== undefined && high !== undefined
}

/** A kind of question, with its English article. */
function named({ kind }: Question) {
  return { a: kind === 'nps' ? 'an' : 'a', kind }
}

function ownFields(): [keyof typeof OWN_FIELDS, readonly string[]][] {
  return [
    ['lowest', OWN_FIELDS.lowest],
    ['top', OWN_FIELDS.top],
    ['direction', OWN_FIELDS.direction],
    ['face', OWN_FIELDS.face],
    ['days', OWN_FIELDS.days],
    ['options', OWN_FIELDS.options],
    ['many', OWN_FIELDS.many],
    ['other', OWN_FIELDS.other],
    ['keepOrder', OWN_FIELDS.keepOrder],
    ['low', OWN_FIELDS.low],
    ['high', OWN_FIELDS.high],
  ]
}

function findOptionsMisfit({ options }: Question): InvalidDraft | undefined {
  if (!options) return { path: ['options'], refusal: { code: 'few_options' } }
  const ids = options.map((option) => option.id)
  const twice = ids.findIndex((id, place) => ids.indexOf(id) < place)
  if (twice < 0) return undefined
  return { path: ['options', twice, 'id'], refusal: usedTwice(ids[twice]) }
}

function usedTwice(id = ''): Refusal {
  return { code: 'used_twice', params: { id } }
}

function findDuplicate(question: Question, earlier: readonly Question[]): InvalidDraft | undefined {
  if (!earlier.some((other) => other.id === question.id)) return undefined
  return { path: ['id'], refusal: usedTwice(question.id) }
}

function findWhenMisfit(
  { when }: Question,
  earlier: readonly Question[],
): InvalidDraft | undefined {
  if (!when) return undefined
  const asked = earlier.find((question) => question.id === when.question)
  if (!asked || !isRating(asked.kind)) {
    const refusal: Refusal = { code: 'no_rating_before', params: { question: when.question } }
    return { path: ['when', 'question'], refusal }
  }
  const scale = scaleOf(asked)
  const fits = scale && when.from >= scale.low && when.from <= when.to && when.to <= scale.high
  if (fits) return undefined
  const { low, high } = scale ?? { low: 0, high: 0 }
  return { path: ['when'], refusal: { code: 'when_outside', params: { low, high } } }
}

function findTimeMisfit({ opens, closes }: SurveyDraft): InvalidDraft | undefined {
  if (opens === undefined || closes === undefined) return undefined
  return Date.parse(opens) < Date.parse(closes)
    ? undefined
    : { path: ['closes'], refusal: { code: 'closes_first' } }
}

import { isRating, scaleOf } from './scale.ts'
import type { Question, SurveyDraft } from './survey.ts'

/** What is wrong with a draft, and where: a path of field names and places in lists. */
export interface InvalidDraft {
  readonly path: readonly (string | number)[]
  /** ends the sentence that the path begins */
  readonly why: string
}

/** Points each rating kind may have; absent: not a rating. */
const POINTS: Partial<Record<Question['kind'], readonly number[]>> = {
  nps: [11],
  csat: [5],
  ces: [5, 7],
  repurchase: [5, 11],
}

/** Fields that belong to some kinds only. */
const OWN_FIELDS = {
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
    const why = points ? `has ${points.join(' or ')} points` : 'has no points'
    return { path: ['points'], why: `${aQuestion(question)} ${why}` }
  }
  if (question.direction === 'low' && question.points !== 5) {
    return { path: ['direction'], why: 'low is good only on a ces question of 5 points' }
  }
  if (question.direction === 'low' && !hasOwnWords(question)) {
    const why =
      'where low is good, text, low and high are yours to write: the default words say the opposite'
    return { path: ['direction'], why }
  }
  for (const [field, kinds] of ownFields()) {
    if (question[field] !== undefined && !kinds.includes(question.kind)) {
      return { path: [field], why: `${aQuestion(question)} has no ${field}` }
    }
  }
  return question.kind === 'choice' ? findOptionsMisfit(question) : undefined
}

function hasOwnWords({ text, low, high }: Question): boolean {
  return text !== undefined && low !== undefined && high !== undefined
}

function aQuestion({ kind }: Question): string {
  return `${kind === 'nps' ? 'an' : 'a'} ${kind} question`
}

function ownFields(): [keyof typeof OWN_FIELDS, readonly string[]][] {
  return [
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
  if (!options) return { path: ['options'], why: 'a choice question needs 2 to 20 options' }
  const ids = options.map((option) => option.id)
  const twice = ids.findIndex((id, place) => ids.indexOf(id) < place)
  if (twice < 0) return undefined
  return { path: ['options', twice, 'id'], why: `"${ids[twice]}" is used twice` }
}

function findDuplicate(question: Question, earlier: readonly Question[]): InvalidDraft | undefined {
  if (!earlier.some((other) => other.id === question.id)) return undefined
  return { path: ['id'], why: `"${question.id}" is used twice` }
}

function findWhenMisfit(
  { when }: Question,
  earlier: readonly Question[],
): InvalidDraft | undefined {
  if (!when) return undefined
  const asked = earlier.find((question) => question.id === when.question)
  if (!asked || !isRating(asked.kind)) {
    return { path: ['when', 'question'], why: `no rating question "${when.question}" comes before` }
  }
  const scale = scaleOf(asked)
  const fits = scale && when.from >= scale.low && when.from <= when.to && when.to <= scale.high
  if (fits) return undefined
  return { path: ['when'], why: `from and to lie within ${scale?.low} to ${scale?.high}, in order` }
}

function findTimeMisfit({ opens, closes }: SurveyDraft): InvalidDraft | undefined {
  if (opens === undefined || closes === undefined) return undefined
  return Date.parse(opens) < Date.parse(closes)
    ? undefined
    : { path: ['closes'], why: 'lies before "opens"' }
}

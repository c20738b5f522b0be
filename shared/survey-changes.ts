import type { ChoiceOption, Question, Survey } from './survey.ts'

/** The parts of a survey that are told of as a whole. */
export type SurveyPart =
  | 'trigger'
  | 'targeting'
  | 'frequency'
  | 'limits'
  | 'look'
  | 'thanks'
  | 'name'
  | 'lang'
  | 'priority'

/** One thing that is otherwise for shoppers, or in the results, once a version is published. */
export type SurveyChange =
  /** with `removed` and `rescaled` the trend of the question ends */
  | { readonly what: 'added' | 'removed' | 'rescaled' | 'shown'; readonly question: Question }
  | {
      readonly what: 'reworded'
      readonly question: Question
      /** BCP 47 */
      readonly lang: string
      /** absent: the default words */
      readonly before?: string
      readonly after?: string
    }
  | {
      readonly what: 'choices'
      readonly question: Question
      readonly added: readonly ChoiceOption[]
      readonly removed: readonly ChoiceOption[]
    }
  | { readonly what: 'order' }
  | { readonly what: 'part'; readonly part: SurveyPart }

/** What changes from one version to another, what ends something first; questions are known by id. */
export function surveyChanges(before: Survey, after: Survey): SurveyChange[] {
  const was = new Map(before.questions.map((question) => [question.id, question]))
  const is = new Map(after.questions.map((question) => [question.id, question]))
  const kept = after.questions.filter(({ id }) => was.has(id))
  const gone = before.questions.filter(({ id }) => !is.has(id))
  const isMoved =
    before.questions
      .filter(({ id }) => is.has(id))
      .map(({ id }) => id)
      .join() !== kept.map(({ id }) => id).join()
  return [
    ...gone.map((question): SurveyChange => ({ what: 'removed', question })),
    ...kept.flatMap((question) => questionChanges(was.get(question.id) ?? question, question)),
    ...after.questions
      .filter(({ id }) => !was.has(id))
      .map((question): SurveyChange => ({ what: 'added', question })),
    ...(isMoved ? [{ what: 'order' } as const] : []),
    ...partChanges(before, after),
  ]
}

function questionChanges(before: Question, after: Question): SurveyChange[] {
  const differs = (...names: readonly (keyof Question)[]) =>
    names.some((name) => !isSame(before[name], after[name]))
  if (differs('kind', 'points', 'lowest', 'top', 'direction'))
    return [{ what: 'rescaled', question: after }]
  return [
    ...wordings(before, after),
    ...choices(before, after),
    ...(differs('face', 'days', 'many', 'other', 'keepOrder', 'when')
      ? [{ what: 'shown', question: after } as const]
      : []),
  ]
}

function wordings(before: Question, after: Question): SurveyChange[] {
  const optionOf = ({ options = [] }: Question, id: string) =>
    options.find((option) => option.id === id)?.text
  const pairs = [
    ...(['text', 'low', 'high'] as const).map((name) => [before[name], after[name]] as const),
    ...(after.options ?? [])
      .filter(({ id }) => optionOf(before, id))
      .map(({ id, text }) => [optionOf(before, id), text] as const),
  ]
  return pairs.flatMap(([old = {}, now = {}]) =>
    [...new Set([...Object.keys(old), ...Object.keys(now)])]
      .filter((lang) => old[lang] !== now[lang])
      .map((lang): SurveyChange => ({
        what: 'reworded',
        question: after,
        lang,
        ...(old[lang] !== undefined && { before: old[lang] }),
        ...(now[lang] !== undefined && { after: now[lang] }),
      })),
  )
}

function choices(before: Question, after: Question): SurveyChange[] {
  const { options: old = [] } = before
  const { options: now = [] } = after
  const missing = (from: readonly ChoiceOption[], there: readonly ChoiceOption[]) =>
    from.filter(({ id }) => !there.some((one) => one.id === id))
  const added = missing(now, old)
  const removed = missing(old, now)
  return added.length + removed.length > 0
    ? [{ what: 'choices', question: after, added, removed }]
    : []
}

function partChanges(before: Survey, after: Survey): SurveyChange[] {
  const is = new Map(partsOf(after))
  return partsOf(before)
    .filter(([part, was]) => !isSame(was, is.get(part)))
    .map(([part]) => ({ what: 'part', part }))
}

function partsOf(survey: Survey): readonly (readonly [SurveyPart, unknown])[] {
  const { quotaPerDay, quotaTotal, ...frequency } = survey.manners
  const { opens, closes, anonymous, mailAnswers, thanks, incentive } = survey
  return [
    ['trigger', survey.trigger],
    ['targeting', survey.audience],
    ['frequency', frequency],
    ['limits', [opens, closes, anonymous, mailAnswers, quotaPerDay, quotaTotal]],
    ['look', survey.look],
    ['thanks', [thanks, incentive]],
    ['name', survey.name],
    ['lang', survey.lang],
    ['priority', survey.priority],
  ]
}

/** By what they say: the order in which fields were written is none of it. */
function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other))
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const pairs = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(pairs.map(([name, held]) => [name, sorted(held)]))
}

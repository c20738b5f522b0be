import { peopleIn } from '#shared/people-in.ts'
import type { QuestionResults, ResponseItem } from '#shared/results.ts'
import { SCORING } from '#shared/score/constants.ts'
import type { SharedView } from './shared-view.ts'

/** What somebody wrote, without anything that would tell who or where. */
export type SharedComment = Pick<ResponseItem, 'answers'> & {
  readonly day?: string
  readonly lang?: string
}

const MAX_COMMENTS = 100

/**
 * Comments as they are shared: the words, the ratings, the day and the language; none when fewer than
 * 5 wrote that count. Of an anonymous survey without the language, which may be one person's.
 *
 * Who wrote nothing must not be had by subtraction: ratings are left out where 1 to 4 rated without a
 * word, the day where so few of a week did, and the language where so few of a language did. Counts that are
 * not those of the same answers are no measure of that.
 */
export function sharedComments(
  items: readonly ResponseItem[],
  { results, trend, isBehind }: SharedView,
  isAnonymous: boolean,
): SharedComment[] {
  const counted = items.filter(({ excluded }) => !excluded)
  if (counted.length < SCORING.minToShow) return []
  const listed = counted.slice(0, MAX_COMMENTS)
  const isRated = !isBehind && results.questions.every((one) => isApart(one, one.tally, listed))
  const isDated =
    !isRated || results.questions.every((one) => areWeeksApart(one, { results, trend }, listed))
  const isSpoken =
    !isAnonymous && (!isRated || results.questions.every((one) => areLanguagesApart(one, listed)))
  return listed.map(({ answers, day, lang }) => ({
    answers: isRated ? answers : wordsIn(answers),
    ...(isDated && { day }),
    ...(lang && isSpoken && { lang }),
  }))
}

/** Whether those of a tally who are not listed are nobody, or five and more. */
function isApart(
  question: QuestionResults,
  tally: QuestionResults['tally'],
  listed: readonly ResponseItem[],
): boolean {
  const rated = listed.filter(({ answers }) => answers[question.id] !== undefined).length
  const rest = peopleIn(tally, question) - rated
  return question.kind === 'comment' || rest <= 0 || rest >= SCORING.minToShow
}

/** of the window alone: the last of its weeks holds what is left of it */
function areWeeksApart(
  question: QuestionResults,
  { results, trend }: Pick<SharedView, 'results' | 'trend'>,
  listed: readonly ResponseItem[],
): boolean {
  const all = trend.questions.find(({ id }) => id === question.id)?.days ?? []
  const weeks = all.filter(({ day }) => day >= results.from && day <= results.to)
  return weeks.every(({ tally }, i) => {
    const before = weeks[i - 1]?.day ?? ''
    const last = i === weeks.length - 1 ? results.to : (weeks[i]?.day ?? results.to)
    const inside = listed.filter(({ day }) => day > before && day <= last)
    return isApart(question, tally, inside)
  })
}

function areLanguagesApart(question: QuestionResults, listed: readonly ResponseItem[]): boolean {
  const groups = question.segments.filter(({ facet }) => facet === 'lang')
  // which languages are in "other" is not known here
  if (groups.some(({ value }) => value === 'other')) return false
  return groups.every(({ value, tally }) =>
    isApart(
      question,
      tally,
      listed.filter(({ lang }) => lang === value),
    ),
  )
}

function wordsIn(answers: ResponseItem['answers']): ResponseItem['answers'] {
  return Object.fromEntries(
    Object.entries(answers).filter(([, given]) => typeof given === 'string'),
  )
}

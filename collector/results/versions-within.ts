import type { Day, VersionMark } from '#shared/results.ts'
import { surveyChanges, type SurveyChange } from '#shared/survey-changes.ts'
import type { Survey } from '#shared/survey.ts'
import type { PublishedSurvey } from '../catalog/catalog.ts'
import { dayOf } from '../store/day-of.ts'

/** Versions published from one day to another, both included, and what each changed; never the first. */
export function versionsWithin(
  { site, versions }: PublishedSurvey,
  from: Day,
  to: Day,
): VersionMark[] {
  return versions
    .map(({ survey, published }, place) => ({
      ver: survey.ver,
      day: dayOf(published.getTime(), site.zone),
      before: versions[place - 1]?.survey,
      survey,
    }))
    .filter(({ day }) => day >= from && day <= to)
    .flatMap(({ ver, day, before, survey }) =>
      before ? [{ ver, day, ...whatChanged(before, survey) }] : [],
    )
}

function whatChanged(before: Survey, after: Survey): Omit<VersionMark, 'ver' | 'day'> {
  const changes = surveyChanges(before, after)
  const isAsked = before.incentive !== after.incentive || changes.some(isOfAsking)
  const reworded = rewordedIn(changes, after)
  if (reworded.length > 0) {
    return { changed: 'wording', reworded, besides: isAsked ? 'asking' : 'questions' }
  }
  if (isAsked) return { changed: 'asking' }
  return { changed: changes.some(({ what }) => what !== 'part') ? 'questions' : 'other' }
}

/** Of which ratings before and after are answers to other words; with another language to all of them. */
function rewordedIn(changes: readonly SurveyChange[], { questions }: Survey): string[] {
  if (changes.some((change) => change.what === 'part' && change.part === 'lang')) {
    return questions.map(({ id }) => id)
  }
  const ids = changes.flatMap((change) => {
    const isOther = change.what === 'reworded' || change.what === 'rescaled'
    return isOther || change.what === 'choices' ? [change.question.id] : []
  })
  return [...new Set(ids)]
}

function isOfAsking(change: SurveyChange): boolean {
  return change.what === 'part' && ASKING.has(change.part)
}

/** limits hold the promise of anonymity, which changes who answers as well */
const ASKING: ReadonlySet<string> = new Set([
  'trigger',
  'targeting',
  'frequency',
  'limits',
  'priority',
])

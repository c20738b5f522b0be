import type { Day, VersionMark } from '#shared/results.ts'
import { surveyChanges, type SurveyChange } from '#shared/survey-changes.ts'
import type { Survey } from '#shared/survey.ts'
import type { PublishedSurvey, Version } from '../catalog/catalog.ts'
import { dayOf } from '../store/day-of.ts'
import { isReworded } from './is-reworded.ts'

/** Versions published from one day to another, both included, and what each changed; never the first. */
export function versionsWithin(
  { site, versions }: PublishedSurvey,
  from: Day,
  to: Day,
): VersionMark[] {
  return versions
    .map((version, place) => ({
      day: dayOf(version.published.getTime(), site.zone),
      before: versions[place - 1],
      version,
    }))
    .filter(({ day }) => day >= from && day <= to)
    .flatMap(({ day, before, version }) =>
      before ? [{ ver: version.survey.ver, day, ...whatChanged(before, version) }] : [],
    )
}

function whatChanged(before: Version, after: Version): Omit<VersionMark, 'ver' | 'day'> {
  const changes = surveyChanges(before.survey, after.survey)
  const isAsked = before.survey.incentive !== after.survey.incentive || changes.some(isOfAsking)
  const reworded = [...new Set([...rewordedIn(changes, after.survey), ...newlySaid(before, after)])]
  if (reworded.length > 0) {
    return { changed: 'wording', reworded, besides: isAsked ? 'asking' : 'questions' }
  }
  if (isAsked) return { changed: 'asking' }
  return { changed: changes.some(({ what }) => what !== 'part') ? 'questions' : 'other' }
}

/** A newer default wording, or another name of the shop, edits nothing and is another wording all the same. */
function newlySaid(before: Version, after: Version): string[] {
  return after.survey.questions
    .map(({ id }) => id)
    .filter((id) => isReworded(before.words, after.words, id))
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

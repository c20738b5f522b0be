import { diffSurveys } from '#shared/diff-surveys.ts'
import type { Day, VersionMark } from '#shared/results.ts'
import type { PublishedSurvey, Version } from '../catalog/catalog.ts'
import { dayOf } from '../store/day-of.ts'
import { questionWording } from './question-wording.ts'

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
      before ? [{ ver: version.survey.ver, day, changed: whatChanged(before, version) }] : [],
    )
}

/** A newer default wording, or another name of the shop, changes no field and is another wording all the same. */
function whatChanged(before: Version, after: Version): VersionMark['changed'] {
  const fields = diffSurveys(before.survey, after.survey).map(({ path }) => path[0] ?? '')
  if (fields.some((field) => WORDING.has(field))) return 'wording'
  const isReworded = after.survey.questions.some(
    ({ id }) => questionWording(before.words, id) !== questionWording(after.words, id),
  )
  if (isReworded) return 'wording'
  return fields.some((field) => ASKING.has(field)) ? 'asking' : 'other'
}

const WORDING = new Set(['questions', 'lang'])
/** a promise of anonymity or of a reward changes who answers as well */
const ASKING = new Set(['trigger', 'audience', 'manners', 'priority', 'anonymous', 'incentive'])

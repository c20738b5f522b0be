import { diffSurveys } from '#shared/diff-surveys.ts'
import type { Day, VersionMark } from '#shared/results.ts'
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
      before ? [{ ver, day, changed: whatChanged(before, survey) }] : [],
    )
}

function whatChanged(before: Survey, after: Survey): VersionMark['changed'] {
  const fields = diffSurveys(before, after).map(({ path }) => path[0] ?? '')
  if (fields.some((field) => WORDING.has(field))) return 'wording'
  return fields.some((field) => ASKING.has(field)) ? 'asking' : 'other'
}

const WORDING = new Set(['questions', 'lang'])
/** a promise of anonymity or of a reward changes who answers as well */
const ASKING = new Set(['trigger', 'audience', 'manners', 'priority', 'anonymous', 'incentive'])

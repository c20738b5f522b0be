import { refused, type Refused } from '#shared/refusals/refused.ts'
import type { Site } from '#shared/site.ts'
import { surveyIdOf } from '#shared/survey-of.ts'
import type { Survey, SurveyDraft } from '#shared/survey.ts'
import { nextVersion } from '../next-version.ts'
import type { Session } from './session.ts'

/** Adds a site; `false` when its id is taken. */
export async function addSite(session: Session, site: Site, now: Date): Promise<boolean> {
  const added = await session.change(
    `INSERT INTO site (id, definition, added_ms) VALUES ($1, $2, $3) ON CONFLICT (id) DO NOTHING`,
    [site.id, JSON.stringify(site), now.getTime()],
  )
  if (added > 0) tellAll(session)
  return added > 0
}

/** Replaces a site's definition if it still is `before`. */
export async function changeSite(session: Session, before: Site, after: Site): Promise<boolean> {
  const changed = await session.change(
    'UPDATE site SET definition = $1 WHERE id = $2 AND definition = $3',
    [JSON.stringify(after), before.id, JSON.stringify(before)],
  )
  if (changed > 0) tellAll(session)
  return changed > 0
}

/** Lets a survey rest, or ask again. */
export async function setPaused(
  session: Session,
  survey: string,
  pausedMs: number | null,
): Promise<boolean> {
  // paused again, it has rested since the first time
  const since = pausedMs === null ? 'NULL' : 'coalesce(paused_ms, $2)'
  const changed = await session.change(
    `UPDATE survey SET paused_ms = ${since} WHERE id = $1`,
    pausedMs === null ? [survey] : [survey, pausedMs],
  )
  if (changed > 0) tellAll(session)
  return changed > 0
}

/** Archives a survey, which then rests as well, or takes it back. */
export async function setArchived(
  session: Session,
  survey: string,
  archivedMs: number | null,
): Promise<boolean> {
  const change =
    archivedMs === null
      ? 'archived_ms = NULL'
      : 'archived_ms = $2, paused_ms = coalesce(paused_ms, $2)'
  const changed = await session.change(
    `UPDATE survey SET ${change} WHERE id = $1`,
    archivedMs === null ? [survey] : [survey, archivedMs],
  )
  if (changed > 0) tellAll(session)
  return changed > 0
}

/** Publishes the next version of a survey; of two at once, one waits and is the one after. */
export async function publish(
  session: Session,
  site: Site,
  draft: SurveyDraft,
  now: Date,
): Promise<Survey | Refused> {
  const id = surveyIdOf(draft)
  const sites = await session.rows<{ no: number }>('SELECT no FROM site WHERE id = $1 FOR UPDATE', [
    site.id,
  ])
  const siteNo = sites[0]?.no
  if (siteNo === undefined)
    return { error: `there is no site "${site.id}"`, refusal: { code: 'no_site' } }
  const held = await holdSurvey(session, siteNo, id)
  if (held.siteNo !== siteNo) return refused('taken_elsewhere', { id }, 'id')
  const next = nextVersion(held, site, draft)
  if ('error' in next) return next
  const { survey, words } = next
  if (words === undefined) return survey
  session.later(
    `INSERT INTO survey_version (site_no, survey_no, ver, definition, published_ms, words)
     VALUES ($1, $2, $3, $4, $5, $6)`,
    [siteNo, held.no, survey.ver, JSON.stringify(survey), now.getTime(), words],
  )
  tellAll(session)
  return survey
}

/** The survey of that id, made if there is none, all its versions, and the words of the newest. */
async function holdSurvey(session: Session, siteNo: number, id: string) {
  session.later('INSERT INTO survey (site_no, id) VALUES ($1, $2) ON CONFLICT (id) DO NOTHING', [
    siteNo,
    id,
  ])
  const found = await session.rows<{ no: number; siteNo: number }>(
    'SELECT no, site_no AS "siteNo" FROM survey WHERE id = $1 FOR UPDATE',
    [id],
  )
  const [survey] = found
  if (!survey) throw new RangeError(`the survey "${id}" was just made`)
  const rows = await session.rows<{ definition: string }>(
    'SELECT definition FROM survey_version WHERE site_no = $1 AND survey_no = $2 ORDER BY ver',
    [survey.siteNo, survey.no],
  )
  const [newest] = await session.rows<{ words: string | null }>(
    `SELECT words FROM survey_version WHERE site_no = $1 AND survey_no = $2
     ORDER BY ver DESC LIMIT 1`,
    [survey.siteNo, survey.no],
  )
  const versions = rows.map(({ definition }): Survey => JSON.parse(definition))
  return { ...survey, versions, words: newest?.words ?? undefined }
}

/** Other collectors ask for this number. */
export function tellAll(session: Session): void {
  session.later('UPDATE catalog SET revision = revision + 1')
}

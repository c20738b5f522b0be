import type Database from 'better-sqlite3'
import type { Site } from '#shared/site.ts'
import { surveyIdOf } from '#shared/survey-of.ts'
import type { Survey, SurveyDraft } from '#shared/survey.ts'
import { nextVersion } from '../next-version.ts'

interface Held {
  readonly survey_no: number
  readonly site_no: number
  readonly definition: string
}

/** Writes sites and published versions. */
export function createPublisher(db: Database.Database) {
  const addSite = db.prepare(
    'INSERT INTO site (id, definition, added_ms) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
  )
  const changeSite = db.prepare('UPDATE site SET definition = ? WHERE id = ? AND definition = ?')
  const setPaused = db.prepare('UPDATE survey SET paused_ms = ? WHERE id = ?')
  const siteNo = db.prepare<[string], number>('SELECT no FROM site WHERE id = ?').pluck()
  const addSurvey = db.prepare('INSERT INTO survey (site_no, id) VALUES (?, ?)')
  const versions = db.prepare<[string], Held>(
    `SELECT v.survey_no, v.site_no, v.definition FROM survey s
     JOIN survey_version v ON v.survey_no = s.no AND v.site_no = s.site_no
     WHERE s.id = ? ORDER BY v.ver`,
  )
  const addVersion = db.prepare('INSERT INTO survey_version VALUES (?, ?, ?, ?, ?)')

  function publish(site: Site, draft: SurveyDraft, now: Date): Survey | { readonly error: string } {
    const id = surveyIdOf(draft)
    const no = siteNo.get(site.id)
    if (no === undefined) return { error: `there is no site "${site.id}"` }
    const held = versions.all(id)
    if (held.some((version) => version.site_no !== no)) {
      return { error: `id: "${id}" is the id of another site's survey` }
    }
    const earlier = held.map(({ definition }): Survey => JSON.parse(definition))
    const survey = nextVersion(earlier, site, draft)
    if ('error' in survey || survey.ver <= earlier.length) return survey
    const surveyNo = held[0]?.survey_no ?? Number(addSurvey.run(no, id).lastInsertRowid)
    addVersion.run(no, surveyNo, survey.ver, JSON.stringify(survey), now.getTime())
    return survey
  }

  return {
    addSite: (site: Site, now: Date) =>
      addSite.run(site.id, JSON.stringify(site), now.getTime()).changes > 0,
    changeSite: (before: Site, after: Site) =>
      changeSite.run(JSON.stringify(after), before.id, JSON.stringify(before)).changes > 0,
    setPaused: (survey: string, paused: boolean, now: Date) =>
      setPaused.run(paused ? now.getTime() : null, survey).changes > 0,
    publish: db.transaction(publish).immediate,
  }
}

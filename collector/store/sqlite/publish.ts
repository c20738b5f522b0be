import type Database from 'better-sqlite3'
import type { Site } from '#shared/site.ts'
import { surveyIdOf, surveyOf } from '#shared/survey-of.ts'
import type { Question, Survey, SurveyDraft } from '#shared/survey.ts'

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
    const misfit = findHistoryMisfit(earlier, draft)
    if (misfit !== undefined) return { error: misfit }
    const survey = surveyOf(draft, { id, site: site.id, lang: site.lang, ver: earlier.length + 1 })
    const newest = earlier.at(-1)
    if (newest && isSame(newest, survey)) return newest
    const surveyNo = held[0]?.survey_no ?? Number(addSurvey.run(no, id).lastInsertRowid)
    addVersion.run(no, surveyNo, survey.ver, JSON.stringify(survey), now.getTime())
    return survey
  }

  return {
    addSite: (site: Site, now: Date) =>
      addSite.run(site.id, JSON.stringify(site), now.getTime()).changes > 0,
    publish: db.transaction(publish).immediate,
  }
}

/** Publishing the same text again is not an edit. */
function isSame(newest: Survey, survey: Survey): boolean {
  return JSON.stringify({ ...newest, ver: 0 }) === JSON.stringify({ ...survey, ver: 0 })
}

/** One id is one series: answers on two scales can never be pooled, so the scale cannot change. */
function findHistoryMisfit(earlier: readonly Survey[], draft: SurveyDraft): string | undefined {
  const known = new Map(
    earlier.flatMap(({ questions }) => questions.map((q) => [q.id, q] as const)),
  )
  for (const [place, question] of draft.questions.entries()) {
    const before = known.get(question.id)
    if (before && scaleText(before) !== scaleText(question)) {
      return `questions[${place}].id: "${question.id}" was ${scaleText(before)}, now ${scaleText(question)}; give it a new id`
    }
  }
  return undefined
}

const DEFAULT_POINTS: Partial<Record<Question['kind'], number>> = {
  nps: 11,
  csat: 5,
  ces: 7,
  repurchase: 5,
}

function scaleText({ kind, points, direction }: Question): string {
  const size = points ?? DEFAULT_POINTS[kind]
  if (size === undefined) return kind
  return `${kind} of ${size} points${direction === 'low' ? ', low is good' : ''}`
}

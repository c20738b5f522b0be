import type Database from 'better-sqlite3'
import type { Day } from '#shared/results.ts'
import type { Site } from '#shared/site.ts'
import type { Survey } from '#shared/survey.ts'
import type { Kinds } from '../contributions.ts'
import type { CatalogRows } from '../store.ts'

/** A survey as the writer needs it at hand: numbers, kinds, and its site. */
export interface KnownSurvey {
  readonly no: number
  readonly siteNo: number
  readonly id: string
  readonly site: Site
  readonly kinds: Kinds
  /** answers of days before it are gone, their tallies stand */
  readonly settledDay?: Day
}

/** All surveys and sites by public id, read from the file. */
export interface SurveyBook {
  readonly surveys: ReadonlyMap<string, KnownSurvey>
  readonly sites: ReadonlyMap<string, { readonly no: number; readonly site: Site }>
  readonly rows: CatalogRows
}

interface VersionRow {
  readonly survey_no: number
  readonly site_no: number
  readonly id: string
  readonly definition: string
  readonly published_ms: number
  readonly settled_day: string | null
}

/** Reads sites and published versions in order of publishing. */
export function readSurveyBook(db: Database.Database): SurveyBook {
  const siteRows = db
    .prepare<[], { no: number; definition: string }>('SELECT no, definition FROM site ORDER BY no')
    .all()
    .map(({ no, definition }): { no: number; site: Site } => ({ no, site: JSON.parse(definition) }))
  const versionRows = db
    .prepare<[], VersionRow>(
      `SELECT v.survey_no, v.site_no, s.id, v.definition, v.published_ms, s.settled_day
       FROM survey_version v JOIN survey s ON s.no = v.survey_no
       ORDER BY v.survey_no, v.ver`,
    )
    .all()
  const paused = db
    .prepare<[], string>('SELECT id FROM survey WHERE paused_ms IS NOT NULL')
    .pluck()
    .all()
  const siteByNo = new Map(siteRows.map(({ no, site }) => [no, site]))
  const surveys = new Map<
    string,
    KnownSurvey & { kinds: Map<string, Survey['questions'][0]['kind']> }
  >()
  const versions: { survey: Survey; published: Date }[] = []
  for (const row of versionRows) {
    const site = siteByNo.get(row.site_no)
    if (!site) continue
    const survey: Survey = JSON.parse(row.definition)
    versions.push({ survey, published: new Date(row.published_ms) })
    const known = surveys.get(row.id) ?? {
      no: row.survey_no,
      siteNo: row.site_no,
      id: row.id,
      site,
      kinds: new Map(),
      ...(row.settled_day !== null && { settledDay: row.settled_day }),
    }
    for (const question of survey.questions) known.kinds.set(question.id, question.kind)
    surveys.set(row.id, known)
  }
  return {
    surveys,
    sites: new Map(siteRows.map((row) => [row.site.id, row])),
    rows: { sites: siteRows.map(({ site }) => site), versions, paused },
  }
}

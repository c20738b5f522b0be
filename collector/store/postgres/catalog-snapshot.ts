import type { Site } from '#shared/site.ts'
import type { Survey } from '#shared/survey.ts'
import type { CatalogRows } from '../store.ts'
import type { Session } from './session.ts'
import type { KnownSurvey as SurveyInFile } from '../known-survey.ts'

/** A survey as the writer needs it at hand. */
export interface KnownSurvey extends SurveyInFile {
  /** the newest version */
  readonly ver: number
}

/** All surveys and sites by public id, as they were when they were read. */
export interface CatalogSnapshot {
  /** of the catalog before the rest was read: what is older than it is known to be old */
  readonly revision: number
  readonly surveys: ReadonlyMap<string, KnownSurvey>
  readonly byNo: ReadonlyMap<number, KnownSurvey>
  readonly sites: ReadonlyMap<string, { readonly no: number; readonly site: Site }>
  readonly rows: CatalogRows
}

interface VersionRow {
  readonly survey_no: number
  readonly site_no: number
  readonly ver: number
  readonly definition: string
  readonly published_ms: number
}

interface SurveyRow {
  readonly no: number
  readonly id: string
  readonly paused_ms: number | null
  readonly archived_ms: number | null
  readonly settled_day: string | null
}

/** Reads sites and published versions in order of publishing. */
export async function readCatalogSnapshot(session: Session): Promise<CatalogSnapshot> {
  const [revision, siteRows, versionRows, surveyRows] = await Promise.all([
    readRevision(session),
    session.rows<{ no: number; definition: string }>('SELECT no, definition FROM site ORDER BY no'),
    session.rows<VersionRow>(
      `SELECT survey_no, site_no, ver, definition, published_ms FROM survey_version
       ORDER BY survey_no, ver`,
    ),
    session.rows<SurveyRow>(
      'SELECT no, id, paused_ms, archived_ms, settled_day FROM survey ORDER BY no',
    ),
  ])
  const sites = siteRows.map(({ no, definition }) => ({ no, site: siteFrom(definition) }))
  const siteByNo = new Map(sites.map(({ no, site }) => [no, site]))
  const settled = new Map(surveyRows.map((row) => [row.no, row.settled_day ?? undefined]))
  const versions: { survey: Survey; published: Date }[] = []
  const byNo = new Map<number, KnownSurvey>()
  for (const row of versionRows) {
    const site = siteByNo.get(row.site_no)
    if (!site) continue
    const survey: Survey = JSON.parse(row.definition)
    versions.push({ survey, published: new Date(row.published_ms) })
    const known = joined(byNo.get(row.survey_no), survey, row, site)
    const settledDay = settled.get(row.survey_no)
    byNo.set(row.survey_no, { ...known, ...(settledDay !== undefined && { settledDay }) })
  }
  return {
    revision,
    surveys: new Map([...byNo.values()].map((known) => [known.id, known])),
    byNo,
    sites: new Map(sites.map((row) => [row.site.id, row])),
    rows: {
      sites: sites.map(({ site }) => site),
      versions,
      paused: surveyRows.flatMap(({ id, paused_ms: ms }) =>
        ms === null ? [] : [{ id, since: new Date(ms) }],
      ),
      archived: surveyRows.flatMap(({ id, archived_ms: ms }) => (ms === null ? [] : [id])),
    },
  }
}

/** Grows with everything that a database holds. */
export async function readRevision(session: Session): Promise<number> {
  const [row] = await session.rows<{ revision: number }>('SELECT revision FROM catalog')
  return row?.revision ?? 0
}

/** A survey with one more of its versions: every question that any of them has. */
function joined(
  before: KnownSurvey | undefined,
  { id, questions, manners }: Survey,
  { survey_no: no, site_no: siteNo, ver }: VersionRow,
  site: Site,
): KnownSurvey {
  const kinds = new Map(before?.kinds)
  for (const question of questions) kinds.set(question.id, question.kind)
  const versions = new Map(before?.versions).set(ver, questions)
  const waits = new Map(before?.waits).set(ver, manners.afterAnswerDays)
  return { no, siteNo, id, site, kinds, versions, waits, ver }
}

function siteFrom(definition: string): Site {
  return JSON.parse(definition)
}

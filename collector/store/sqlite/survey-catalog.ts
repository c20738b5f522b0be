import type Database from 'better-sqlite3'
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3'
import type { Site } from '#shared/site.ts'
import type { Survey } from '#shared/survey.ts'
import type { CatalogRows } from '../store.ts'
import { drizzle, eq, isNotNull } from './drizzle.ts'
import { site, survey, surveyVersion } from './schema.ts'
import type { KnownSurvey } from '../known-survey.ts'

/** All surveys and sites by public id, read from the file. */
export interface SurveyCatalog {
  readonly surveys: ReadonlyMap<string, KnownSurvey>
  readonly sites: ReadonlyMap<string, { readonly no: number; readonly site: Site }>
  readonly rows: CatalogRows
}

/** Reads sites and published versions in order of publishing. */
export function readSurveyCatalog(db: Database.Database): SurveyCatalog {
  const { siteRows, versionRows, paused, archived } = readRows(drizzle(db))
  const siteByNo = new Map(siteRows.map((row) => [row.no, row.site]))
  const surveys = new Map<
    string,
    KnownSurvey & {
      kinds: Map<string, Survey['questions'][0]['kind']>
      versions: Map<number, Survey['questions']>
      waits: Map<number, number>
    }
  >()
  const versions: { survey: Survey; published: Date }[] = []
  for (const row of versionRows) {
    const found = siteByNo.get(row.siteNo)
    if (!found) continue
    versions.push({ survey: row.definition, published: row.published })
    const known = surveys.get(row.id) ?? {
      no: row.surveyNo,
      siteNo: row.siteNo,
      id: row.id,
      site: found,
      kinds: new Map(),
      versions: new Map(),
      waits: new Map(),
      ...(row.settledDay !== null && { settledDay: row.settledDay }),
    }
    known.versions.set(row.ver, row.definition.questions)
    known.waits.set(row.ver, row.definition.manners.afterAnswerDays)
    for (const question of row.definition.questions) known.kinds.set(question.id, question.kind)
    surveys.set(row.id, known)
  }
  return {
    surveys,
    sites: new Map(siteRows.map((row) => [row.site.id, row])),
    rows: { sites: siteRows.map((row) => row.site), versions, paused, archived },
  }
}

function readRows(db: BetterSQLite3Database) {
  return {
    siteRows: db.select({ no: site.no, site: site.definition }).from(site).orderBy(site.no).all(),
    versionRows: db
      .select({
        siteNo: surveyVersion.siteNo,
        surveyNo: surveyVersion.surveyNo,
        ver: surveyVersion.ver,
        definition: surveyVersion.definition,
        published: surveyVersion.published,
        id: survey.id,
        settledDay: survey.settledDay,
      })
      .from(surveyVersion)
      .innerJoin(survey, eq(survey.no, surveyVersion.surveyNo))
      .orderBy(surveyVersion.surveyNo, surveyVersion.ver)
      .all(),
    paused: db
      .select({ id: survey.id, since: survey.paused })
      .from(survey)
      .where(isNotNull(survey.paused))
      .all()
      .flatMap(({ id, since }) => (since ? [{ id, since }] : [])),
    archived: db
      .select({ id: survey.id })
      .from(survey)
      .where(isNotNull(survey.archived))
      .all()
      .map(({ id }) => id),
  }
}

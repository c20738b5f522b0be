import type Database from 'better-sqlite3'
import type { Site } from '#shared/site.ts'
import type { Survey } from '#shared/survey.ts'
import { freezeWordsBefore } from '../words-before/freeze-words-before.ts'
import { readPacksBefore } from '../words-before/pack-before.ts'

interface Row {
  readonly no: number
  readonly ver: number
  readonly survey: string
  readonly site: string
}

/** Gives versions that were published before versions kept their words those that they have asked in. */
export function freezeOldWords(db: Database.Database): void {
  const old = db.prepare<[], Row>(
    `SELECT v.survey_no AS no, v.ver, v.definition AS survey, site.definition AS site
     FROM survey_version v JOIN site ON site.no = v.site_no WHERE v.words IS NULL`,
  )
  if (old.get() === undefined) return
  const packs = readPacksBefore()
  const freeze = db.prepare<[string, number, number]>(
    'UPDATE survey_version SET words = ? WHERE survey_no = ? AND ver = ? AND words IS NULL',
  )
  db.transaction(() => {
    for (const { no, ver, ...row } of old.all()) {
      const site: Site = JSON.parse(row.site)
      const survey: Survey = JSON.parse(row.survey)
      freeze.run(JSON.stringify(freezeWordsBefore(packs, site, survey)), no, ver)
    }
  }).immediate()
}

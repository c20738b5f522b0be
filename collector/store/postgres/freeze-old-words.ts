import type { Site } from '#shared/site.ts'
import type { Survey } from '#shared/survey.ts'
import { freezeWordsBefore } from '../words-before/freeze-words-before.ts'
import { readPacksBefore } from '../words-before/pack-before.ts'
import { tellAll } from './publish.ts'
import type { Session } from './session.ts'

interface Row {
  readonly no: number
  readonly ver: number
  readonly survey: string
  readonly site: string
}

/**
 * Gives versions that were published before versions kept their words those that they have asked in.
 * Several collectors may do it at once: they write the same.
 */
export async function freezeOldWords(session: Session): Promise<void> {
  const old = await session.rows<Row>(
    `SELECT v.survey_no AS no, v.ver, v.definition AS survey, site.definition AS site
     FROM survey_version v JOIN site ON site.no = v.site_no
     WHERE v.words IS NULL ORDER BY v.survey_no, v.ver`,
  )
  if (old.length === 0) return
  const packs = readPacksBefore()
  for (const { no, ver, ...row } of old) {
    const site: Site = JSON.parse(row.site)
    const survey: Survey = JSON.parse(row.survey)
    session.later(
      `UPDATE survey_version SET words = $1 WHERE survey_no = $2 AND ver = $3 AND words IS NULL`,
      [JSON.stringify(freezeWordsBefore(packs, site, survey)), no, ver],
    )
  }
  tellAll(session)
}

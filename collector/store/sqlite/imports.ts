import { randomBytes } from 'node:crypto'
import type Database from 'better-sqlite3'
import type { Arrival } from '../arrival.ts'
import type { BatchOutcome, ExchangeVerbs } from '../exchange-verbs.ts'
import type { ImportRecord, NewImport } from '../import-record.ts'
import { classify } from './classify.ts'
import type { Keeper } from './keep.ts'
import type { ResponseRow } from './rows.ts'
import type { KnownSurvey, SurveyBook } from './survey-book.ts'

interface ImportRow {
  readonly no: number
  readonly id: string
  readonly site: string
  readonly survey: string
  readonly state: ImportRecord['state']
  readonly begun_ms: number
  readonly stored: number
  readonly details: string
}

type Details = Omit<NewImport, 'site' | 'survey'>

const SELECT = `SELECT i.no, i.id, t.id AS site, s.id AS survey, i.state, i.begun_ms, i.stored, i.details
  FROM import i JOIN site t ON t.no = i.site_no JOIN survey s ON s.no = i.survey_no`

/** Keeps and undoes imports. @param known a survey by its public id, throws for a stranger */
export function createImportVerbs(
  db: Database.Database,
  keeper: Keeper,
  known: (survey: string) => KnownSurvey,
  book: () => SurveyBook,
): Omit<ExchangeVerbs, 'readOldest'> {
  const insert = db.prepare(
    `INSERT INTO import (id, site_no, survey_no, state, begun_ms, details)
     VALUES (?, ?, ?, 'writing', ?, ?)`,
  )
  const find = db.prepare<[string], ImportRow>(`${SELECT} WHERE i.id = ?`)
  const list = db.prepare<[number], ImportRow>(`${SELECT} WHERE i.site_no = ? ORDER BY i.no DESC`)
  const setState = db.prepare('UPDATE import SET state = ? WHERE id = ?')
  const addStored = db.prepare('UPDATE import SET stored = stored + ? WHERE no = ?')
  const tag = db.prepare(
    'UPDATE response SET import_no = ? WHERE site_no = ? AND id = ? AND import_no IS NULL',
  )
  const some = db.prepare<[number, number], ResponseRow>(
    'SELECT * FROM response WHERE import_no = ? LIMIT ?',
  )
  const remove = db.prepare('DELETE FROM response WHERE no = ?')

  function rowOf(id: string): ImportRow {
    const row = find.get(id)
    if (!row) throw new Error(`there is no import "${id}"`)
    return row
  }

  function keepAndTag(id: string, arrivals: readonly Arrival[]): BatchOutcome {
    const { no, survey } = rowOf(id)
    const { siteNo } = known(survey)
    const refused: string[] = []
    const outcome = { stored: 0, known: 0, gone: 0, refused }
    for (const ack of keeper.keepWithin(arrivals)) {
      if (ack.state === 'refused') refused.push(ack.reason)
      else if (ack.state === 'gone') outcome.gone += 1
      else if (tag.run(no, siteNo, ack.id).changes === 1) outcome.stored += 1
      else outcome.known += 1
    }
    addStored.run(outcome.stored, no)
    return outcome
  }

  function undoSome(id: string, limit: number): number {
    const { no, survey } = rowOf(id)
    const rows = some.all(no, limit)
    keeper.uncountAll(known(survey), rows)
    for (const row of rows) remove.run(row.no)
    addStored.run(-rows.length, no)
    if (rows.length === 0) setState.run('undone', id)
    return rows.length
  }

  return {
    async beginImport({ site, survey, ...details }, now) {
      const id = randomBytes(16).toString('base64url')
      const { no, siteNo } = known(survey)
      if (book().sites.get(site)?.no !== siteNo) throw new Error(`"${survey}" is not of "${site}"`)
      insert.run(id, siteNo, no, now.getTime(), JSON.stringify(details))
      return id
    },
    keepImported: async (id, arrivals) =>
      explained(() => keeper.transact(() => keepAndTag(id, arrivals))),
    async endImport(id) {
      setState.run('done', id)
      return recordOf(rowOf(id))
    },
    async findImports(site) {
      const found = book().sites.get(site)
      return found ? list.all(found.no).map(recordOf) : []
    },
    undoImport: async (id, limit) => explained(() => keeper.transact(() => undoSome(id, limit))),
  }
}

/** The disk's and the neighbours' troubles by name. */
function explained<T>(act: () => T): T {
  try {
    return act()
  } catch (error) {
    throw classify(error) ?? error
  }
}

function recordOf({ id, site, survey, state, begun_ms, stored, details }: ImportRow): ImportRecord {
  const more: Details = JSON.parse(details)
  return { ...more, id, site, survey, state, begun: new Date(begun_ms).toISOString(), stored }
}

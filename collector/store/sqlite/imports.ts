import { randomBytes } from 'node:crypto'
import type Database from 'better-sqlite3'
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3'
import type { Arrival } from '../arrival.ts'
import type { BatchOutcome, ExchangeVerbs } from '../exchange-verbs.ts'
import type { ImportRecord } from '../import-record.ts'
import { classify } from './classify.ts'
import type { Keeper } from './keep.ts'
import { siteNoOf } from './outbox/site-no-of.ts'
import { desc, drizzle, eq, getTableColumns, sql } from './drizzle.ts'
import { importTable, site, survey } from './schema.ts'
import type { SurveyBook } from './survey-book.ts'
import type { ResponseRow } from '../rows.ts'
import type { KnownSurvey } from '../known-survey.ts'

/** Keeps and undoes imports. @param known a survey by its public id, throws for a stranger */
export function createImportVerbs(
  db: Database.Database,
  keeper: Keeper,
  known: (survey: string) => KnownSurvey,
  book: () => SurveyBook,
): Omit<ExchangeVerbs, 'readOldest'> {
  const typed = drizzle(db)
  const { find, list } = prepareLookUps(typed)
  const addStored = db.prepare('UPDATE import SET stored = stored + ? WHERE no = ?')
  const tag = db.prepare(
    'UPDATE response SET import_no = ? WHERE site_no = ? AND id = ? AND import_no IS NULL',
  )
  const some = db.prepare<[number, number], ResponseRow>(
    'SELECT * FROM response WHERE import_no = ? LIMIT ?',
  )
  const remove = db.prepare('DELETE FROM response WHERE no = ?')

  function setState(id: string, state: ImportRecord['state']): void {
    typed.update(importTable).set({ state }).where(eq(importTable.id, id)).run()
  }

  function rowOf(id: string): ImportRow {
    const row = find.get({ id })
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
    if (rows.length === 0) setState(id, 'undone')
    return rows.length
  }

  return {
    async beginImport({ site: of, survey: into, ...details }, begun) {
      const id = randomBytes(16).toString('base64url')
      const { no: surveyNo, siteNo } = known(into)
      if (book().sites.get(of)?.no !== siteNo) throw new Error(`"${into}" is not of "${of}"`)
      typed
        .insert(importTable)
        .values({ id, siteNo, surveyNo, state: 'writing', begun, details })
        .run()
      return id
    },
    keepImported: async (id, arrivals) =>
      explained(() => keeper.transact(() => keepAndTag(id, arrivals))),
    async endImport(id) {
      setState(id, 'done')
      return recordOf(rowOf(id))
    },
    findImports: async (of) => list.all({ siteNo: siteNoOf(book, of) }).map(recordOf),
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

function prepareLookUps(typed: BetterSQLite3Database) {
  const select = () =>
    typed
      .select({ ...getTableColumns(importTable), site: site.id, survey: survey.id })
      .from(importTable)
      .innerJoin(site, eq(site.no, importTable.siteNo))
      .innerJoin(survey, eq(survey.no, importTable.surveyNo))
  return {
    find: select()
      .where(eq(importTable.id, sql.placeholder('id')))
      .prepare(),
    list: select()
      .where(eq(importTable.siteNo, sql.placeholder('siteNo')))
      .orderBy(desc(importTable.no))
      .prepare(),
  }
}

type ImportRow = NonNullable<ReturnType<ReturnType<typeof prepareLookUps>['find']['get']>>

function recordOf({ details, begun, id, site, survey, state, stored }: ImportRow): ImportRecord {
  return { ...details, id, site, survey, state, begun: begun.toISOString(), stored }
}

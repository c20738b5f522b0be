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
import type { SurveyCatalog } from './survey-catalog.ts'
import { addReplaced, nextOwner, undoReplaced } from '../replaced.ts'
import { replacementOf } from '../replacement.ts'
import { responseOf, type ResponseRow } from '../rows.ts'
import { createResponseWriter } from './response-writer.ts'
import type { KnownSurvey } from '../known-survey.ts'

/** Keeps and undoes imports. @param known a survey by its public id, throws for a stranger */
export function createImportVerbs(
  db: Database.Database,
  keeper: Keeper,
  known: (survey: string) => KnownSurvey,
  book: () => SurveyCatalog,
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
  const responses = createResponseWriter(db)
  const remember = db.prepare('UPDATE response SET replaced = ? WHERE no = ?')
  const give = db.prepare('UPDATE response SET import_no = ?, replaced = ? WHERE no = ?')
  const replacedBy = db.prepare<[number, string, number], ResponseRow>(
    `SELECT * FROM response WHERE survey_no = ? AND replaced IS NOT NULL
       AND EXISTS (SELECT 1 FROM json_each(replaced) WHERE value ->> 'import' = ?) LIMIT ?`,
  )
  const carrying = db.prepare<[number, number, number], ResponseRow>(
    'SELECT * FROM response WHERE import_no = ? AND no > ? ORDER BY no LIMIT ?',
  )

  /** What an arrival changes in a response that is there; `undefined`: nothing. */
  function replacementIn(row: ResponseRow, arrival: Arrival): Arrival | undefined {
    return replacementOf(responseOf(row, arrival.survey), arrival)
  }

  function setState(id: string, state: ImportRecord['state']): void {
    typed.update(importTable).set({ state }).where(eq(importTable.id, id)).run()
  }

  function siteOf(of: string) {
    const { sites, surveys } = book()
    const names = new Map([...surveys.values()].map(({ no, id }) => [no, id]))
    return { siteNo: sites.get(of)?.no ?? -1, surveyOf: (no: number) => names.get(no) ?? '' }
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
    const outcome = { stored: 0, known: 0, changed: 0, gone: 0, refused }
    const wanted: Arrival[] = []
    const replaced: ResponseRow[] = []
    for (const arrival of arrivals) {
      const row = responses.find(siteNo, arrival.id)
      const next = row && row.survey_no === known(survey).no ? replacementIn(row, arrival) : arrival
      if (next) wanted.push(next)
      if (next && row) replaced.push(row)
      if (!next) outcome.known += 1
    }
    for (const ack of keeper.keepWithin(wanted)) {
      if (ack.state === 'refused') refused.push(ack.reason)
      else if (ack.state === 'gone') outcome.gone += 1
      else if (tag.run(no, siteNo, ack.id).changes === 1) outcome.stored += 1
      else outcome.changed += 1
    }
    for (const row of replaced) {
      remember.run(addReplaced(row.replaced ?? null, id, responseOf(row, survey)), row.no)
    }
    addStored.run(outcome.stored, no)
    return outcome
  }

  function undoSome(id: string, limit: number): number {
    const { no, survey } = rowOf(id)
    const of = known(survey)
    const back = replacedBy.all(of.no, id, limit)
    if (back.length > 0) return bringBack(id, of, back)
    const rows = some.all(no, limit)
    const gone = rows.filter((row) => !handOn(row))
    keeper.uncountAll(of, gone)
    for (const row of gone) remove.run(row.no)
    addStored.run(-rows.length, no)
    if (rows.length === 0) setState(id, 'undone')
    return rows.length
  }

  /** A response that a later import gave as well is that import's own from now on. */
  function handOn(row: ResponseRow): boolean {
    const next = nextOwner(row.replaced ?? null)
    if (!next) return false
    const { no } = rowOf(next.import)
    give.run(no, next.replaced, row.no)
    addStored.run(1, no)
    return true
  }

  function bringBack(id: string, of: KnownSurvey, rows: readonly ResponseRow[]): number {
    for (const row of rows) {
      const { response, replaced } = undoReplaced(row.replaced ?? null, id)
      remember.run(replaced, row.no)
      if (!response) continue
      keeper.uncountAll(of, [row])
      responses.change(of, response, row.no)
      const now = responses.find(of.siteNo, row.id)
      if (now) keeper.countAll(of, [now])
    }
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
    async findStored(of, ids) {
      const { siteNo, surveyOf } = siteOf(of)
      return ids.flatMap((id) => {
        const row = responses.find(siteNo, id)
        return row ? [responseOf(row, surveyOf(row.survey_no))] : []
      })
    },
    async readImported(id, after, limit) {
      const { no, survey } = rowOf(id)
      const rows = carrying.all(no, after, limit)
      const last = rows.length === limit ? rows.at(-1) : undefined
      const responses = rows.map((row) => responseOf(row, survey))
      return { responses, ...(last && { next: last.no }) }
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

import { randomBytes } from 'node:crypto'
import type { Arrival } from '../arrival.ts'
import type { BatchOutcome } from '../exchange-verbs.ts'
import type { ImportRecord, NewImport } from '../import-record.ts'
import { addReplaced, nextOwner, undoReplaced } from '../replaced.ts'
import { replacementOf } from '../replacement.ts'
import { responseOf } from '../rows.ts'
import type { StoredResponse } from '../stored-response.ts'
import type { CatalogSnapshot } from './catalog-snapshot.ts'
import { sumChanges, type Change } from './counter.ts'
import { uncounted } from './erase.ts'
import { holdCounts } from './hold-counts.ts'
import { keepWithin, type KeepDeps } from './keep.ts'
import { overwrite, removeRows, type FullRow, type Held } from './response-table.ts'
import type { Session } from './session.ts'

interface ImportRow {
  readonly no: number
  readonly id: string
  readonly site: string
  readonly site_no: number
  readonly survey: string
  readonly survey_no: number
  readonly state: ImportRecord['state']
  readonly begun_ms: number
  readonly stored: number
  readonly details: string
}

type Details = Omit<NewImport, 'site' | 'survey'>

const SELECT = `SELECT i.no, i.id, t.id AS site, i.site_no, s.id AS survey, i.survey_no, i.state,
    i.begun_ms, i.stored, i.details
  FROM import i JOIN site t ON t.no = i.site_no JOIN survey s ON s.no = i.survey_no`

/** Records an import in state `writing`; resolves to its id. */
export async function beginImport(
  session: Session,
  book: CatalogSnapshot,
  { site, survey, ...details }: NewImport,
  now: Date,
): Promise<string> {
  const known = book.surveys.get(survey)
  if (!known) throw new Error(`there is no survey "${survey}"`)
  if (known.site.id !== site) throw new Error(`"${survey}" is not of "${site}"`)
  const id = randomBytes(16).toString('base64url')
  session.later(
    `INSERT INTO import (id, site_no, survey_no, state, begun_ms, details)
     VALUES ($1, $2, $3, 'writing', $4, $5)`,
    [id, known.siteNo, known.no, now.getTime(), JSON.stringify(details)],
  )
  return id
}

/** Keeps a batch; one that an earlier import stored takes on what the file says now. */
export async function keepImported(
  session: Session,
  deps: KeepDeps,
  id: string,
  arrivals: readonly Arrival[],
): Promise<BatchOutcome> {
  const { no, site_no, survey, survey_no } = await rowOf(session, id)
  const ids = arrivals.map((arrival) => arrival.id)
  // not held: rows are held by keepWithin, in the order that all transactions keep to
  const there = await session.rows<FullRow>(STORED, [site_no, ids])
  const rows = new Map(there.map((row) => [row.id, row]))
  const replaced: FullRow[] = []
  const wanted = arrivals.flatMap((arrival) => {
    const row = rows.get(arrival.id)
    if (row?.survey_no !== survey_no) return [arrival]
    const next = replacementOf(responseOf(row, survey), arrival)
    if (next) replaced.push(row)
    return next ?? []
  })
  const acks = await keepWithin(session, deps, wanted)
  const refused = acks.flatMap((ack) => (ack.state === 'refused' ? [ack.reason] : []))
  const kept = acks.flatMap((ack) => (ack.state === 'kept' ? [ack.id] : []))
  const stored = await session.change(
    'UPDATE response SET import_no = $1 WHERE site_no = $2 AND id = ANY($3) AND import_no IS NULL',
    [no, site_no, kept],
  )
  for (const row of replaced) {
    const text = addReplaced(row.replaced ?? null, id, responseOf(row, survey))
    session.later(REMEMBER, [text, site_no, row.id])
  }
  addStored(session, no, stored)
  const gone = acks.length - refused.length - kept.length
  const known = arrivals.length - wanted.length
  return { stored, known, changed: kept.length - stored, gone, refused }
}

const STORED = 'SELECT * FROM response WHERE site_no = $1 AND id = ANY($2)'
const REMEMBER = 'UPDATE response SET replaced = $1 WHERE site_no = $2 AND id = $3'

/** Responses of a site that are there under these ids. */
export async function findStored(
  session: Session,
  book: CatalogSnapshot,
  site: string,
  ids: readonly string[],
): Promise<StoredResponse[]> {
  const siteNo = book.sites.get(site)?.no ?? -1
  const rows = await session.rows<FullRow>(STORED, [siteNo, ids])
  return rows.map((row) => responseOf(row, book.byNo.get(row.survey_no)?.id ?? ''))
}

/** Responses that carry an import, in the order of `no`; `next` leads on. */
export async function readImported(session: Session, id: string, after: number, limit: number) {
  const { no, survey } = await rowOf(session, id)
  const rows = await session.rows<FullRow>(
    'SELECT * FROM response WHERE import_no = $1 AND no > $2 ORDER BY no LIMIT $3',
    [no, after, limit],
  )
  const last = rows.length === limit ? rows.at(-1) : undefined
  return {
    responses: rows.map((row) => responseOf(row, survey)),
    ...(last && { next: Number(last.no) }),
  }
}

/** The import is complete. */
export async function endImport(session: Session, id: string): Promise<ImportRecord> {
  session.later("UPDATE import SET state = 'done' WHERE id = $1", [id])
  return recordOf(await rowOf(session, id))
}

/** Imports of a site, the newest first. */
export async function findImports(session: Session, site: string): Promise<ImportRecord[]> {
  const rows = await session.rows<ImportRow>(`${SELECT} WHERE t.id = $1 ORDER BY i.no DESC`, [site])
  return rows.map(recordOf)
}

/** Takes up to `limit` responses out again; resolves to how many. */
export async function undoImport(
  session: Session,
  deps: KeepDeps,
  id: string,
  limit: number,
): Promise<number> {
  const { no, survey_no } = await rowOf(session, id)
  const book = await deps.book.read(session)
  await holdCounts(session, deps.book, [survey_no])
  await deps.share.begin(session)
  const back = await session.rows<FullRow>(REPLACED_BY, [survey_no, id, limit])
  if (back.length > 0) return bringBack(session, deps, id, back, book)
  const rows = await session.rows<FullRow>(
    'SELECT * FROM response WHERE import_no = $1 ORDER BY site_no, id LIMIT $2 FOR UPDATE',
    [no, limit],
  )
  const gone: FullRow[] = []
  for (const row of rows) if (!(await handOn(session, row))) gone.push(row)
  const sum = await sumChanges(session, deps.cap, uncounted(gone, book.byNo))
  await deps.share.write(session, sum)
  removeRows(
    session,
    gone.map(({ site_no, id }) => ({ siteNo: site_no, id })),
  )
  addStored(session, no, -rows.length)
  if (rows.length === 0) session.later("UPDATE import SET state = 'undone' WHERE no = $1", [no])
  return rows.length
}

const REPLACED_BY = `SELECT * FROM response WHERE survey_no = $1 AND replaced IS NOT NULL
    AND replaced::jsonb @> jsonb_build_array(jsonb_build_object('import', $2::text))
  ORDER BY site_no, id LIMIT $3 FOR UPDATE`

/** A response that a later import gave as well is that import's own from now on. */
async function handOn(session: Session, row: FullRow): Promise<boolean> {
  const next = nextOwner(row.replaced ?? null)
  if (!next) return false
  const { no } = await rowOf(session, next.import)
  session.later(
    'UPDATE response SET import_no = $1, replaced = $2 WHERE site_no = $3 AND id = $4',
    [no, next.replaced, row.site_no, row.id],
  )
  addStored(session, no, 1)
  return true
}

async function bringBack(
  session: Session,
  deps: KeepDeps,
  id: string,
  rows: readonly FullRow[],
  book: CatalogSnapshot,
): Promise<number> {
  const changes: Change[] = []
  const written: Held[] = []
  for (const row of rows) {
    const { response, replaced } = undoReplaced(row.replaced ?? null, id)
    session.later(REMEMBER, [replaced, row.site_no, row.id])
    const survey = book.byNo.get(row.survey_no)
    if (!response || !survey) continue
    changes.push(...uncounted([row], book.byNo), { survey, response, times: 1 })
    written.push({ survey, response })
  }
  overwrite(session, written)
  await deps.share.write(session, await sumChanges(session, deps.cap, changes))
  return rows.length
}

async function rowOf(session: Session, id: string): Promise<ImportRow> {
  const [row] = await session.rows<ImportRow>(`${SELECT} WHERE i.id = $1`, [id])
  if (!row) throw new Error(`there is no import "${id}"`)
  return row
}

function addStored(session: Session, no: number, count: number): void {
  session.later('UPDATE import SET stored = stored + $1 WHERE no = $2', [count, no])
}

function recordOf({ id, site, survey, state, begun_ms, stored, details }: ImportRow): ImportRecord {
  const more: Details = JSON.parse(details)
  return { ...more, id, site, survey, state, begun: new Date(begun_ms).toISOString(), stored }
}

import { randomBytes } from 'node:crypto'
import type { Arrival } from '../arrival.ts'
import type { BatchOutcome } from '../exchange-verbs.ts'
import type { ImportRecord, NewImport } from '../import-record.ts'
import type { Book } from './book.ts'
import { sumChanges } from './counter.ts'
import { uncounted } from './erase.ts'
import { holdCounts } from './hold-counts.ts'
import { keepWithin, type Desk } from './keep.ts'
import { removeRows, type FullRow } from './response-table.ts'
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
  book: Book,
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

/** Keeps a batch; those that were there before keep the import they came with. */
export async function keepImported(
  session: Session,
  desk: Desk,
  id: string,
  arrivals: readonly Arrival[],
): Promise<BatchOutcome> {
  const { no, site_no } = await rowOf(session, id)
  const acks = await keepWithin(session, desk, arrivals)
  const refused = acks.flatMap((ack) => (ack.state === 'refused' ? [ack.reason] : []))
  const kept = acks.flatMap((ack) => (ack.state === 'kept' ? [ack.id] : []))
  const stored = await session.change(
    'UPDATE response SET import_no = $1 WHERE site_no = $2 AND id = ANY($3) AND import_no IS NULL',
    [no, site_no, kept],
  )
  addStored(session, no, stored)
  const gone = acks.length - refused.length - kept.length
  return { stored, known: kept.length - stored, gone, refused }
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
  desk: Desk,
  id: string,
  limit: number,
): Promise<number> {
  const { no, survey_no } = await rowOf(session, id)
  const book = await desk.book.read(session)
  await holdCounts(session, desk.book, [survey_no])
  await desk.share.begin(session)
  const rows = await session.rows<FullRow>(
    'SELECT * FROM response WHERE import_no = $1 ORDER BY site_no, id LIMIT $2 FOR UPDATE',
    [no, limit],
  )
  const sum = await sumChanges(session, desk.cap, uncounted(rows, book.byNo))
  await desk.share.write(session, sum)
  removeRows(
    session,
    rows.map(({ site_no, id }) => ({ siteNo: site_no, id })),
  )
  addStored(session, no, -rows.length)
  if (rows.length === 0) session.later("UPDATE import SET state = 'undone' WHERE no = $1", [no])
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

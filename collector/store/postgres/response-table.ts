import type { StoredResponse } from '../stored-response.ts'
import { levelOf } from '../level-of.ts'
import type { KnownSurvey } from './catalog-snapshot.ts'
import type { Session } from './session.ts'
import { answersText, moreText, type ResponseRow } from '../rows.ts'

/** A response and the survey it is of. */
export interface Held {
  readonly survey: KnownSurvey
  readonly response: StoredResponse
}

/** What names a response. */
export interface Place {
  readonly siteNo: number
  readonly id: string
}

/** A row with what names it, as PostgreSQL gives it. */
export interface FullRow extends ResponseRow {
  readonly site_no: number
}

/** Columns that a snapshot can change. */
const NAMES = [
  'ver',
  'rev',
  'flags',
  'marks',
  'level',
  'first_ms',
  'answers',
  'device',
  'lang',
  'visit',
  'channel',
  'page',
  'more',
] as const

type Changing = { readonly [Name in (typeof NAMES)[number]]: string | number | null }

const ALL_NAMES = ['site_no', 'id', 'survey_no', ...NAMES]
const TYPES = ['int', 'text', 'int', ...NAMES.map(typeOf)]
const UNNEST = `unnest(${TYPES.map((type, place) => `$${place + 1}::${type}[]`).join(', ')})
  AS sent (${ALL_NAMES.join(', ')})`

const INSERT = `INSERT INTO response (${ALL_NAMES.join(', ')})
  SELECT ${ALL_NAMES.join(', ')} FROM ${UNNEST}
  ON CONFLICT (site_no, id) DO NOTHING RETURNING site_no AS "siteNo", id`

const UPDATE = `UPDATE response SET ${NAMES.map((name) => `${name} = sent.${name}`).join(', ')}
  FROM ${UNNEST}
  WHERE response.site_no = sent.site_no AND response.id = sent.id`

/**
 * Inserts those that are not there, in the order given, which must be that of their ids: two
 * collectors with the same new responses then wait for each other and never in a circle. Resolves to
 * those inserted.
 */
export function insertNew(session: Session, held: readonly Held[]): Promise<Place[]> {
  return session.rows<Place>(INSERT, columnsOf(held))
}

/** Overwrites rows that the transaction holds. */
export function overwrite(session: Session, held: readonly Held[]): void {
  if (held.length > 0) session.later(UPDATE, columnsOf(held))
}

/** Rows that are there, held for the rest of the transaction, in the order of their ids. */
export async function holdRows(session: Session, places: readonly Place[]): Promise<FullRow[]> {
  if (places.length === 0) return []
  return session.rows<FullRow>(
    `SELECT response.* FROM response
     JOIN unnest($1::int[], $2::text[]) AS wanted (site_no, id) USING (site_no, id)
     ORDER BY response.site_no, response.id FOR UPDATE OF response`,
    placesOf(places),
  )
}

/** Those of the places that were erased. */
export function findErased(session: Session, places: readonly Place[]): Promise<Place[]> {
  return session.rows<Place>(
    `SELECT site_no AS "siteNo", id FROM erased
     JOIN unnest($1::int[], $2::text[]) AS wanted (site_no, id) USING (site_no, id)`,
    placesOf(places),
  )
}

/** Removes rows, in the same transaction that uncounts them. */
export function removeRows(session: Session, places: readonly Place[]): void {
  if (places.length === 0) return
  session.later(
    `DELETE FROM response USING unnest($1::int[], $2::text[]) AS gone (site_no, id)
     WHERE response.site_no = gone.site_no AND response.id = gone.id`,
    placesOf(places),
  )
}

/** Whether writing a response would change its row. */
export function isChanged(row: FullRow, held: Held): boolean {
  const next = changingOf(held)
  return NAMES.some((name) => row[name] !== next[name])
}

/** Places in one order for everyone. */
export function inOrder<T extends Place>(places: readonly T[]): T[] {
  return places.toSorted((one, other) =>
    one.siteNo === other.siteNo ? (one.id < other.id ? -1 : 1) : one.siteNo - other.siteNo,
  )
}

function typeOf(name: (typeof NAMES)[number]): string {
  if (name === 'first_ms') return 'bigint'
  if (name === 'level') return 'smallint'
  return ['ver', 'rev', 'flags', 'marks'].includes(name) ? 'int' : 'text'
}

function changingOf({ survey, response }: Held): Changing {
  const { ctx } = response
  return {
    ver: response.ver,
    rev: response.rev,
    flags: response.flags,
    marks: response.marks,
    level: levelOf(response, survey),
    first_ms: response.firstMs,
    answers: answersText(response.answers),
    device: ctx.device ?? null,
    lang: ctx.lang ?? null,
    visit: ctx.visit ?? null,
    channel: ctx.channel ?? null,
    page: ctx.page ?? null,
    more: moreText(ctx),
  }
}

function columnsOf(held: readonly Held[]): unknown[][] {
  const rows = held.map((one) => [
    one.survey.siteNo,
    one.response.id,
    one.survey.no,
    ...Object.values(changingOf(one)),
  ])
  return ALL_NAMES.map((_, place) => rows.map((row) => row[place]))
}

function placesOf(places: readonly Place[]): [number[], string[]] {
  return [places.map(({ siteNo }) => siteNo), places.map(({ id }) => id)]
}

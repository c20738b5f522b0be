import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import Database from 'better-sqlite3'
import { openSqliteStore } from '#collector/store/sqlite/open-sqlite-store.ts'
import { FLAGS } from '#shared/snapshot.ts'
import type { Ledger } from './ledger.ts'
import { shopperAt, shopperId } from './ledger-shopper.ts'
import { responseOf, type ResponseRow } from '#collector/store/rows.ts'

/** Few enough to read; a broken promise breaks thousands of times. */
const MAX_SHOWN = 10

/**
 * Holds a database, which nobody has open, to what was sent and acknowledged. Opening it recovers it,
 * as a start would.
 *
 * - everything acknowledged is stored, at that revision or a newer one
 * - everything stored was sent, and is what was sent
 * - a response is stored once
 * - tallies equal a recount, events equal the completed responses
 * - SQLite finds the file sound
 *
 * @returns sentences; none when the database is right
 */
export async function checkBook(folder: string, ledger: Ledger): Promise<readonly string[]> {
  const store = await openSqliteStore(folder)
  const db = new Database(join(folder, 'earshot.db'))
  try {
    const tallies = dump(db)
    const faults = [
      ...ledger.wrong,
      ...(await store.check()),
      ...checkRows(db, ledger),
      ...checkEvents(db),
    ]
    await store.recount('nps')
    if (!isDeepStrictEqual(dump(db), tallies)) faults.push('the tallies differ from a recount')
    return faults.length > MAX_SHOWN
      ? [...faults.slice(0, MAX_SHOWN), `… and ${faults.length - MAX_SHOWN} more`]
      : faults
  } finally {
    db.close()
    await store.close()
  }
}

/** How many responses a database holds. */
export function countResponses(folder: string): number {
  const db = new Database(join(folder, 'earshot.db'))
  try {
    return Number(db.prepare('SELECT count(*) FROM response').pluck().get())
  } finally {
    db.close()
  }
}

function dump(db: Database.Database): unknown[] {
  return db.prepare('SELECT * FROM tally ORDER BY survey_no, day, facet, value').all()
}

function checkRows(db: Database.Database, { sent, acked }: Ledger): string[] {
  const secrets = new Map([...sent.keys()].map((k) => [shopperId(k), k]))
  const faults: string[] = []
  const stored = new Map<string, number>()
  for (const row of db.prepare<[], ResponseRow>('SELECT * FROM response').iterate()) {
    const k = secrets.get(row.id)
    if (stored.has(row.id)) faults.push(`${row.id} is stored twice`)
    stored.set(row.id, row.rev)
    if (k === undefined) faults.push(`${row.id} was never sent`)
    else faults.push(...checkRow(row, k, sent.get(k)))
  }
  for (const [k, rev] of acked) {
    const held = stored.get(shopperId(k)) ?? 0
    if (held < rev) faults.push(`${k} was acknowledged at revision ${rev}, and ${held} is stored`)
  }
  return faults
}

function checkRow(row: ResponseRow, k: string, sent: ReadonlySet<number> | undefined): string[] {
  if (!sent?.has(row.rev)) return [`${k} is stored at revision ${row.rev}, which was never sent`]
  const { answers, flags } = responseOf(row, 'nps')
  const right = shopperAt(k, row.rev)
  const isRight = flags === right.flags && isDeepStrictEqual(answers, right.answers)
  return isRight ? [] : [`${k} is not stored as sent at revision ${row.rev}`]
}

/** Every response here was answered before it was completed, and all endpoints take every event. */
function checkEvents(db: Database.Database): string[] {
  const listens = db.prepare('SELECT 1 FROM endpoint WHERE active = 1').get()
  if (!listens) return []
  const events = db
    .prepare<[], string>(`SELECT event_id FROM delivery UNION SELECT id FROM event ORDER BY 1`)
    .pluck()
    .all()
  const right = db
    .prepare<[number], string>(
      `SELECT 'completed_' || id FROM response WHERE flags & ? != 0
       UNION SELECT 'answered_' || id FROM response WHERE rev >= 2 ORDER BY 1`,
    )
    .pluck()
    .all(FLAGS.complete)
  return isDeepStrictEqual(events, right)
    ? []
    : [`${events.length} events are stored for ${right.length} answered and completed responses`]
}

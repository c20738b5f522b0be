import { existsSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import type Database from 'better-sqlite3'
import { readAddress } from '../postgres/address.ts'
import { assertDurable } from '../postgres/assert-durable.ts'
import { openConnections, type Connections } from '../postgres/connections.ts'
import { migrate } from '../postgres/migrate.ts'
import type { Session } from '../postgres/session.ts'
import { transact } from '../postgres/transact.ts'
import { connectWriter } from '../sqlite/connect.ts'
import { lockFolder } from '../sqlite/lock.ts'
import { openSqliteStore } from '../sqlite/open-sqlite-store.ts'
import { StoreRefused } from '../store-errors.ts'
import { continueNumbers, markAfter, quote, readPage, writePage } from './copy-table.ts'
import { hashInDatabase, hashInFile } from './hash-table.ts'
import { findMovable, type Movable } from './movable-tables.ts'
import { leaveMovedMark } from '../sqlite/moved-mark.ts'
import { beginMove, endMove, readMarks, writeMark } from './progress.ts'

const WORK = { statementMs: 0, lockMs: 10_000 }

/** How far a move has come. */
export interface Step {
  readonly table: string
  readonly rows: number
}

/** What a move has moved. */
export interface Moved {
  /** rows by table */
  readonly rows: Readonly<Record<string, number>>
  /** SHA-256 of each table, the same on both sides */
  readonly hashes: Readonly<Record<string, string>>
}

/**
 * Copies the database of a data folder into an empty PostgreSQL database, page by page, and compares
 * both at the end. Nobody can write the folder meanwhile. Interrupted, it goes on where it was when
 * it is called again; until it has ended no collector opens the database.
 *
 * @throws {StoreRefused} a server holds the folder, the database holds something else, or the copy
 *   is not equal
 */
export async function moveDatabase(
  folder: string,
  databaseUrl: string,
  tell: (step: Step) => void,
): Promise<Moved> {
  if (!existsSync(join(folder, 'earshot.db'))) {
    throw new StoreRefused(`there is no database in ${folder}`)
  }
  const release = lockFolder(join(folder, 'server.lock'))
  const connections = openConnections(readAddress(databaseUrl), { max: 1, queryMs: 0 })
  try {
    // brings the file to the newest schema
    await (await openSqliteStore(folder, { exclusive: false, isHeld: true })).close()
    const file = connectWriter(join(folder, 'earshot.db'))
    try {
      file.exec('BEGIN IMMEDIATE')
      await assertDurable(connections)
      await migrate(connections)
      const moved = await moveTables(file, connections, realpathSync(folder), tell)
      leaveMovedMark(folder)
      return moved
    } finally {
      file.close()
    }
  } finally {
    await connections.close()
    release()
  }
}

async function moveTables(
  file: Database.Database,
  connections: Connections,
  source: string,
  tell: (step: Step) => void,
): Promise<Moved> {
  const work = <T>(act: (session: Session) => Promise<T>) => transact(connections, WORK, act)
  const tables = await work(async (session) => {
    const found = await findMovable(file, session)
    await beginMove(session, source, found)
    return found
  })
  const rows: Record<string, number> = {}
  for (const table of tables) rows[table.name] = await moveTable(file, work, table, tell)
  const hashes: Record<string, string> = {}
  await work(async (session) => {
    for (const table of tables) {
      hashes[table.name] = await compare(file, session, table)
      continueNumbers(session, table)
    }
    endMove(session)
  })
  return { rows, hashes }
}

/** Copies what is not there yet; resolves to how many rows the table has. */
async function moveTable(
  file: Database.Database,
  work: <T>(act: (session: Session) => Promise<T>) => Promise<T>,
  table: Movable,
  tell: (step: Step) => void,
): Promise<number> {
  let { after, rows } = await work((session) => readMarks(session, table.name))
  for (;;) {
    const page = readPage(file, table, after)
    const mark = markAfter(table, page)
    if (!mark) return rows
    after = mark
    rows += page.length
    const done = rows
    await work(async (session) => {
      writePage(session, table, page)
      writeMark(session, table.name, mark, done)
    })
    tell({ table: table.name, rows })
  }
}

async function compare(file: Database.Database, session: Session, table: Movable): Promise<string> {
  const here = hashInFile(file, table)
  const there = await hashInDatabase(session, table)
  if (here === there) return here
  throw new StoreRefused(
    `${quote(table.name)} is not the same on both sides: empty the database and move again`,
  )
}

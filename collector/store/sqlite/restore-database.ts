import {
  chmodSync,
  closeSync,
  constants,
  copyFileSync,
  existsSync,
  fsyncSync,
  openSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { makeFolders } from '../make-folders.ts'
import { connectReader } from './connect.ts'
import { assertMayOwn, giveBack, ownershipOf } from './keep-owner.ts'

import { lockFolder } from './lock.ts'
import { removeMovedMark } from './moved-mark.ts'
import { newestSchema } from './migrate.ts'
import { openSqliteStore } from './open-sqlite-store.ts'
import { StoreRefused } from '../store-errors.ts'

/** What a restore did. */
export interface Restored {
  /** where the database that was there before lies now; absent when there was none */
  readonly old?: string
  /** erasures made after the copy that were made again */
  readonly erasures: number
}

interface Tombstone {
  readonly site: string
  readonly id: string
  readonly until_ms: number
}

/** What a restore would do. */
export interface RestorePlan {
  /** the file that would be replaced */
  readonly file: string
  /** responses in the copy */
  readonly responses: number
  /** the database that is there now; without a number when it cannot be read */
  readonly old?: { readonly responses?: number }
}

/** Whether a database may be made in a folder that holds none. */
interface RestoreOptions {
  readonly creates?: boolean
}

/**
 * Reads the copy and the database that is there, and changes neither.
 *
 * @throws {StoreRefused} the copy is none, one of a newer Earshot, or the folder is not one of Earshot
 */
export function planRestore(
  copy: string,
  folder: string,
  { creates = false }: RestoreOptions = {},
): RestorePlan {
  const file = assertFolder(folder, creates)
  const responses = assertSound(copy)
  if (!existsSync(file)) return { file, responses }
  return { file, responses, old: countOld(file) }
}

function countOld(file: string): { readonly responses?: number } {
  try {
    const db = connectReader(file)
    try {
      return { responses: countResponses(db) }
    } finally {
      db.close()
    }
  } catch {
    // a damaged database is why people restore
    return {}
  }
}

/**
 * Puts a copy of a database in the place of the database of a data folder. The copy is checked first, the old
 * book is set aside, and whoever was erased since the copy was made stays erased. What takes its place
 * belongs to the account that the old one belonged to, and is read by the same.
 *
 * @throws {StoreRefused} a server is running, or as {@link planRestore} does; nothing has changed then
 */
export async function restoreDatabase(
  copy: string,
  folder: string,
  now: Date,
  options: RestoreOptions = {},
): Promise<Restored> {
  const { file } = planRestore(copy, folder, options)
  makeFolders(folder)
  const ownership = ownershipOf(folder, file)
  assertMayOwn(folder, ownership)
  const release = lockFolder(join(folder, 'server.lock'))
  try {
    const next = `${file}.restoring`
    copyDurably(copy, next)
    chmodSync(next, ownership.mode)
    const tombstones = existsSync(file) ? setTidy(file) : []
    const old = existsSync(file) ? setAside(file, now) : undefined
    renameSync(next, file)
    removeMovedMark(folder)
    return { ...(old !== undefined && { old }), erasures: await bury(folder, tombstones) }
  } finally {
    release()
    giveBack(folder, ownership)
  }
}

/** A folder that holds no database is most often the wrong one. */
function assertFolder(folder: string, creates: boolean): string {
  const file = join(folder, 'earshot.db')
  if (creates || existsSync(file)) return file
  throw new StoreRefused(
    `there is no database in ${folder}: EARSHOT_DATA says where it is, and --create makes one`,
  )
}

/** Copies a file, and the log beside it when it was copied with one, as one file that is on the disk. */
function copyDurably(from: string, to: string): void {
  for (const end of ['', '-wal']) {
    rmSync(`${to}${end}`, { force: true })
    if (existsSync(`${from}${end}`)) {
      copyFileSync(`${from}${end}`, `${to}${end}`, constants.COPYFILE_FICLONE)
    }
  }
  const db = new Database(to)
  db.pragma('wal_checkpoint(TRUNCATE)')
  db.close()
  const file = openSync(to, 'r+')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/** Resolves to how many responses it holds. */
function assertSound(copy: string): number {
  if (!existsSync(copy)) throw new StoreRefused(`${copy} is not there`)
  const { schema, responses } = readCopy(copy)
  const newest = newestSchema()
  if (schema > newest) {
    throw new StoreRefused(
      `${copy} has schema ${schema}, made by a newer Earshot; this one knows ${newest}`,
    )
  }
  return responses
}

function readCopy(copy: string): { readonly schema: number; readonly responses: number } {
  try {
    return lookInto(copy, (db) => {
      const responses = countResponses(db)
      const verdict: unknown = db.pragma('quick_check', { simple: true })
      if (verdict !== 'ok') throw new Error(String(verdict))
      return { schema: Number(db.pragma('user_version', { simple: true })), responses }
    })
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new StoreRefused(`${copy} is not a sound copy of a book: ${why}`)
  }
}

function countResponses(db: Database.Database): number {
  return Number(db.prepare('SELECT count(*) FROM response').pluck().get())
}

/** Reads a copy, and leaves no file beside it that was not there. */
function lookInto<T>(file: string, look: (db: Database.Database) => T): T {
  const beside = [`${file}-wal`, `${file}-shm`].filter((path) => !existsSync(path))
  const db = new Database(file, { readonly: true, fileMustExist: true })
  try {
    return look(db)
  } finally {
    db.close()
    for (const path of beside) rmSync(path, { force: true })
  }
}

/** Writes the log of the old book back into it, and reads whom it has erased. */
function setTidy(file: string): Tombstone[] {
  try {
    const db = new Database(file)
    try {
      db.pragma('wal_checkpoint(TRUNCATE)')
      return db
        .prepare<[], Tombstone>(
          'SELECT site.id AS site, erased.id, until_ms FROM erased JOIN site ON site.no = site_no',
        )
        .all()
    } finally {
      db.close()
    }
  } catch {
    // a damaged book is why people restore
    return []
  }
}

function setAside(file: string, now: Date): string {
  const old = `${file}.before-restore-${now.toISOString().replace(/\D/g, '').slice(0, 14)}`
  renameSync(file, old)
  if (existsSync(`${file}-wal`)) renameSync(`${file}-wal`, `${old}-wal`)
  rmSync(`${file}-shm`, { force: true })
  return old
}

async function bury(folder: string, tombstones: readonly Tombstone[]): Promise<number> {
  const store = await openSqliteStore(folder, { exclusive: false, isHeld: true })
  try {
    for (const { site, id, until_ms } of tombstones) await store.erase(site, id, new Date(until_ms))
    await store.scrub()
    return tombstones.length
  } finally {
    await store.close()
  }
}

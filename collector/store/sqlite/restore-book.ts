import {
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
import { makeFolders } from '../../make-folders.ts'
import { lockFolder } from './lock.ts'
import { newestSchema } from './migrate.ts'
import { openSqliteStore } from './open-sqlite-store.ts'
import { StoreRefused } from '../store-errors.ts'

/** What a restore did. */
export interface Restored {
  /** where the book that was there before lies now; absent when there was none */
  readonly old?: string
  /** erasures made after the copy that were made again */
  readonly erasures: number
}

interface Tombstone {
  readonly site: string
  readonly id: string
  readonly until_ms: number
}

/**
 * Puts a copy of a book in the place of the book of a data folder. The copy is checked first, the old
 * book is set aside, and whoever was erased since the copy was made stays erased.
 *
 * @throws {StoreRefused} a server is running, or the copy is none or one of a newer Earshot; nothing
 *   has changed then
 */
export async function restoreBook(copy: string, folder: string, now: Date): Promise<Restored> {
  assertSound(copy)
  assertKnown(copy)
  makeFolders(folder)
  const release = lockFolder(join(folder, 'server.lock'))
  try {
    const file = join(folder, 'earshot.db')
    const next = `${file}.restoring`
    copyDurably(copy, next)
    const tombstones = existsSync(file) ? setTidy(file) : []
    const old = existsSync(file) ? setAside(file, now) : undefined
    renameSync(next, file)
    return { ...(old !== undefined && { old }), erasures: await bury(folder, tombstones) }
  } finally {
    release()
  }
}

function copyDurably(from: string, to: string): void {
  copyFileSync(from, to, constants.COPYFILE_FICLONE)
  const file = openSync(to, 'r+')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

function assertSound(copy: string): void {
  if (!existsSync(copy)) throw new StoreRefused(`${copy} is not there`)
  try {
    const db = new Database(copy, { readonly: true, fileMustExist: true })
    try {
      const verdict: unknown = db.pragma('quick_check', { simple: true })
      db.prepare('SELECT count(*) FROM response').get()
      if (verdict !== 'ok') throw new Error(String(verdict))
    } finally {
      db.close()
    }
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new StoreRefused(`${copy} is not a sound copy of a book: ${why}`)
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

/** A newer book would be put in place and could then not be opened. */
function assertKnown(copy: string): void {
  const db = new Database(copy, { readonly: true, fileMustExist: true })
  const schema = Number(db.pragma('user_version', { simple: true }))
  db.close()
  const newest = newestSchema()
  if (schema <= newest) return
  throw new StoreRefused(
    `${copy} has schema ${schema}, made by a newer Earshot; this one knows ${newest}`,
  )
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

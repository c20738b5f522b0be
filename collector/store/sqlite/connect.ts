import Database from 'better-sqlite3'
import { StoreRefused } from '../store-errors.ts'

/** Older ones lose committed transactions when one connection writes and another checkpoints. */
const OLDEST_SQLITE = '3.51.3'
/** A busy wait in C stops the event loop, so it is short; the writer retries. */
const BUSY_TIMEOUT_MS = 250

/**
 * Opens the one connection that writes, durable: a commit returns after its bytes are on the disk.
 *
 * @throws {StoreRefused} when the file cannot promise that
 */
export function connectWriter(file: string): Database.Database {
  const db = new Database(file, { timeout: BUSY_TIMEOUT_MS })
  assertVersion(db)
  for (const setting of WRITER_SETTINGS) db.pragma(setting)
  return db
}

/** Opens a connection that can only read. */
export function connectReader(file: string): Database.Database {
  const db = new Database(file, { readonly: true, fileMustExist: true, timeout: BUSY_TIMEOUT_MS })
  db.pragma('query_only = 1')
  db.pragma('trusted_schema = OFF')
  db.pragma('cell_size_check = ON')
  db.pragma('temp_store = MEMORY')
  return db
}

const WRITER_SETTINGS = [
  'journal_mode = WAL',
  // after WAL: better-sqlite3 is compiled to fall back to NORMAL there, which loses acked answers
  'synchronous = FULL',
  'foreign_keys = ON',
  // ids are hashes, so every answer touches a page of its own: the longer pages gather before they
  // are written back, the fewer writes; 32 MiB are read again in a moment after a crash
  'wal_autocheckpoint = 8000',
  // 16 MiB: the default holds a tenth of the pages that a busy hour touches
  'cache_size = -16384',
  'journal_size_limit = 67108864',
  // an I/O error under a memory map kills the process
  'mmap_size = 0',
  'temp_store = MEMORY',
  'secure_delete = ON',
  'trusted_schema = OFF',
  'cell_size_check = ON',
]

/**
 * Reads once, then checks the settings that durability rests on: they may flip at the first use of
 * a file, so a check made earlier passes and lies.
 *
 * @throws {StoreRefused} naming the setting
 */
export function assertDurable(db: Database.Database): void {
  db.prepare('SELECT count(*) FROM sqlite_schema').get()
  const wanted = { journal_mode: 'wal', synchronous: 2, foreign_keys: 1, mmap_size: 0 }
  for (const [name, value] of Object.entries(wanted)) {
    const found: unknown = db.pragma(name, { simple: true })
    // a build without memory maps answers nothing
    if (found === undefined && name === 'mmap_size') continue
    if (found !== value)
      throw new StoreRefused(`SQLite set ${name} to ${String(found)}, not ${value}`)
  }
}

function assertVersion(db: Database.Database): void {
  const found = String(db.prepare('SELECT sqlite_version()').pluck().get())
  if (isOlder(found, OLDEST_SQLITE)) {
    throw new StoreRefused(`SQLite ${found} can lose answers; ${OLDEST_SQLITE} or newer is needed`)
  }
}

function isOlder(version: string, than: string): boolean {
  const [one, other] = [version, than].map((text) => text.split('.').map(Number))
  for (const [place, floor] of (other ?? []).entries()) {
    const part = one?.[place] ?? 0
    if (part !== floor) return part < floor
  }
  return false
}

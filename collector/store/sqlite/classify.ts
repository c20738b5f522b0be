import { StoreBroken, StoreBusy } from '../store-errors.ts'

const FULL_RETRY_MS = 60_000
const BUSY_RETRY_MS = 2_000

/**
 * What a failed transaction means: the disk's or a neighbour's trouble, or `undefined` when a row
 * of the batch itself is to blame.
 */
export function classify(error: unknown): StoreBusy | StoreBroken | undefined {
  const code = codeOf(error)
  if (code === 'SQLITE_FULL') return new StoreBusy('the disk is full', FULL_RETRY_MS, error)
  if (/^SQLITE_READONLY(?!_DBMOVED)/.test(code)) {
    return new StoreBusy('the data folder cannot be written', FULL_RETRY_MS, error)
  }
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) {
    return new StoreBusy('the book is locked by another process', BUSY_RETRY_MS, error)
  }
  if (/^SQLITE_(IOERR|CORRUPT|NOTADB|READONLY_DBMOVED|CANTOPEN)/.test(code)) {
    return new StoreBroken(`the book cannot be trusted: ${code}`, { cause: error })
  }
  return undefined
}

/** SQLite's name for an error, `''` for errors that are not SQLite's. */
export function codeOf(error: unknown): string {
  const has = typeof error === 'object' && error !== null && 'code' in error
  return has && typeof error.code === 'string' ? error.code : ''
}

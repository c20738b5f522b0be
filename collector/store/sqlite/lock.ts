import Database from 'better-sqlite3'
import { StoreRefused } from '../store-errors.ts'

/**
 * Holds a data folder for one server. The lock is SQLite's own on a file of its own: the system
 * lets go of it when the process ends, however it ends.
 *
 * @returns releases it
 * @throws {StoreRefused} another server holds it
 */
export function lockFolder(file: string): () => void {
  const db = new Database(file, { timeout: 0 })
  try {
    db.exec('BEGIN EXCLUSIVE')
  } catch {
    db.close()
    throw new StoreRefused('another Earshot serves this data folder already')
  }
  return () => db.close()
}

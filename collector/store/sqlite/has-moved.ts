import type Database from 'better-sqlite3'

/**
 * Tells whether another connection has written since it was last asked, be it a thread's or another
 * process's; the first time, yes. Inside a transaction what it says holds until its end.
 */
export function createMoved(db: Database.Database): () => boolean {
  const version = db.prepare<[], number>('PRAGMA data_version').pluck()
  let seen: number | undefined
  return () => {
    const now = version.get()
    const hasMoved = now !== seen
    seen = now
    return hasMoved
  }
}

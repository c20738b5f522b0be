import type Database from 'better-sqlite3'

/** Responses that were erased and must not come back. */
export interface Erasures {
  /** called once per batch, inside its transaction */
  begin(): void
  have(siteNo: number, id: string): boolean
}

/** Where nothing was erased lately, an answer costs nothing. */
export function createErasures(db: Database.Database): Erasures {
  const any = db.prepare<[], 1>('SELECT 1 FROM erased LIMIT 1').pluck()
  const one = db
    .prepare<[number, string], 1>('SELECT 1 FROM erased WHERE site_no = ? AND id = ?')
    .pluck()
  let areAny = true
  return {
    begin() {
      areAny = any.get() !== undefined
    },
    have: (siteNo, id) => areAny && one.get(siteNo, id) !== undefined,
  }
}

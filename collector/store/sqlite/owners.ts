import type Database from 'better-sqlite3'
import type { Store } from '../store.ts'
import type { SurveyBook } from './survey-book.ts'

type OwnerVerbs = Pick<Store, 'addKey' | 'findKey' | 'addLogin' | 'findLogin' | 'takeLogin'>

/** Keys and logins, all by hash. */
export function createOwnerVerbs(db: Database.Database, book: () => SurveyBook): OwnerVerbs {
  const addKey = db.prepare('INSERT INTO api_key VALUES (?, ?, ?, ?)')
  const findKey = db.prepare<[string], { site: string | null }>(
    `SELECT site.id AS site FROM api_key LEFT JOIN site ON site.no = api_key.site_no
     WHERE hash = ?`,
  )
  const expire = db.prepare('DELETE FROM login WHERE expires_ms < ?')
  const addLogin = db.prepare('INSERT INTO login VALUES (?, ?, ?)')
  const findLogin = db.prepare('SELECT 1 FROM login WHERE hash = ? AND kind = ? AND expires_ms > ?')
  const takeLogin = db.prepare('DELETE FROM login WHERE hash = ? AND kind = ? AND expires_ms > ?')

  return {
    async addKey(hash, name, site, now) {
      const siteNo = site === undefined ? null : (book().sites.get(site)?.no ?? null)
      if (site !== undefined && siteNo === null) throw new Error(`there is no site "${site}"`)
      addKey.run(hash, siteNo, name, now.getTime())
    },
    async findKey(hash) {
      const row = findKey.get(hash)
      return row && (row.site === null ? {} : { site: row.site })
    },
    async addLogin(hash, kind, expires) {
      addLogin.run(hash, kind, expires.getTime())
    },
    async findLogin(hash, kind, now) {
      return findLogin.get(hash, kind, now.getTime()) !== undefined
    },
    async takeLogin(hash, kind, now) {
      expire.run(now.getTime())
      return takeLogin.run(hash, kind, now.getTime()).changes > 0
    },
  }
}

import type Database from 'better-sqlite3'
import type { StoredResponse } from '../../stored-response.ts'
import type { KnownSurvey } from '../../known-survey.ts'

/** Ends an ask once its survey was shown, inside the transaction that keeps the response. */
export interface AskCloser {
  /** called once per batch */
  begin(): void
  write(survey: KnownSurvey, response: StoredResponse): void
}

/** Without open asks a response costs nothing; an ask made after the impression stays open. */
export function createAskCloser(db: Database.Database): AskCloser {
  const asking = db.prepare<[], number>('SELECT DISTINCT site_no FROM ask').pluck()
  const close = db.prepare(
    'DELETE FROM ask WHERE site_no = ? AND customer = ? AND survey = ? AND made_ms <= ?',
  )
  let sites = new Set<number>()
  return {
    begin() {
      sites = new Set(asking.all())
    },
    write({ siteNo, id }, { ctx, firstMs }) {
      if (ctx.customer !== undefined && sites.has(siteNo)) {
        close.run(siteNo, ctx.customer, id, firstMs)
      }
    },
  }
}

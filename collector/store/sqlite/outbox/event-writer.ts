import type Database from 'better-sqlite3'
import { eventsOf } from '../../events-of.ts'
import type { StoredResponse } from '../../stored-response.ts'
import type { KnownSurvey } from '../../known-survey.ts'

/** Writes what an answer stirs, inside the transaction that keeps it. */
export interface EventWriter {
  /** called once per batch: endpoints may have come or gone since the last */
  begin(): void
  write(survey: KnownSurvey, before: StoredResponse | undefined, after: StoredResponse): void
}

/** An answer of a site without an active endpoint costs one lookup in memory. */
export function createEventWriter(db: Database.Database): EventWriter {
  const listening = db
    .prepare<[], number>('SELECT DISTINCT site_no FROM endpoint WHERE active = 1')
    .pluck()
  const stir = db.prepare(
    `INSERT INTO event (site_no, id, kind, response_id, due_ms, stamp)
     VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET due_ms = excluded.due_ms, stamp = excluded.stamp`,
  )
  let sites = new Set<number>()

  return {
    begin() {
      sites = new Set(listening.all())
    },
    write(survey, before, after) {
      const { siteNo } = survey
      if (!sites.has(siteNo)) return
      for (const { id, kind, rests, stamp } of eventsOf(before, after, survey)) {
        stir.run(siteNo, id, kind, after.id, rests ? -1 : 0, stamp)
      }
    },
  }
}

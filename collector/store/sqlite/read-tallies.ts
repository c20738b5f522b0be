import type Database from 'better-sqlite3'
import type { Day } from '#shared/results.ts'
import type { Counts, FacetValue, TallyRow } from '../store.ts'
import { createDayReader } from './tally-days.ts'
import type { KnownSurvey } from '../known-survey.ts'

type Row = [day: Day, facet: string, value: string, counts: string]

/** Reads stored tallies, days ascending. */
export function createTallyReader(db: Database.Database) {
  // lists, not objects: a year is thousands of rows
  const all = db
    .prepare<unknown[], Row>(
      `SELECT day, facet, value, counts FROM tally
       WHERE site_no = ? AND survey_no = ? AND day BETWEEN ? AND ?`,
    )
    .raw()
  const one = createDayReader(db)
  return (survey: KnownSurvey, from: Day, to: Day, only?: FacetValue): TallyRow[] => {
    if (only) return one(survey, from, to, only).map((row) => ({ ...row, ...only }))
    const parse = createCountsParser()
    return all
      .all(survey.siteNo, survey.no, from, to)
      .map(([day, facet, value, counts]): TallyRow => {
        return { day, facet, value, counts: parse(counts) }
      })
  }
}

/** Most rows of a quiet shop say the same few things: equal texts are parsed once and share a value. */
function createCountsParser(): (text: string) => Counts {
  const known = new Map<string, Counts>()
  return (text) => {
    const found = known.get(text)
    if (found) return found
    const counts: Counts = JSON.parse(text)
    known.set(text, counts)
    return counts
  }
}

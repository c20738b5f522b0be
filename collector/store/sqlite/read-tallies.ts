import type Database from 'better-sqlite3'
import type { Day } from '#shared/results.ts'
import { contributionOf } from '../contributions.ts'
import { dayOf } from '../day-of.ts'
import type { Counts, FacetValue, TallyRow } from '../store.ts'
import { addTo, countsText, type TallySum } from '../tally-sum.ts'
import { responseOf, type ResponseRow } from '../rows.ts'
import type { KnownSurvey } from '../known-survey.ts'
import { boundsOf } from '../bounds-of.ts'

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
  const one = db
    .prepare<unknown[], Row>(
      `SELECT day, facet, value, counts FROM tally
       WHERE site_no = ? AND survey_no = ? AND day BETWEEN ? AND ? AND facet = ? AND value = ?`,
    )
    .raw()
  return ({ siteNo, no }: KnownSurvey, from: Day, to: Day, only?: FacetValue): TallyRow[] => {
    const rows = only
      ? one.all(siteNo, no, from, to, only.facet, only.value)
      : all.all(siteNo, no, from, to)
    const parse = createCountsParser()
    return rows.map(([day, facet, value, counts]): TallyRow => {
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

/** Counts from raw answers those responses that have all of some facets' values. */
export function createRawCounter(db: Database.Database) {
  const between = db.prepare<unknown[], ResponseRow>(
    `SELECT * FROM response
     WHERE site_no = ? AND survey_no = ? AND first_ms >= ? AND first_ms < ?`,
  )
  const admitted = db.prepare<unknown[], FacetValue>(
    'SELECT facet, value FROM facet_value WHERE site_no = ? AND survey_no = ?',
  )
  return (survey: KnownSurvey, from: Day, to: Day, facets: readonly FacetValue[]): TallyRow[] => {
    const values = new Set(
      admitted.all(survey.siteNo, survey.no).map(({ facet, value }) => `${facet}\n${value}`),
    )
    const admit = (facet: string, value: string) =>
      values.has(`${facet}\n${value}`) ? value : 'other'
    const sum: TallySum = new Map()
    const { startMs, endMs } = boundsOf(from, to)
    for (const row of between.iterate(survey.siteNo, survey.no, startMs, endMs)) {
      const day = dayOf(row.first_ms, survey.site.zone)
      if (day < from || day > to) continue
      const response = responseOf(row, survey.id)
      const { cells, bins } = contributionOf(response, survey.kinds, survey.site, admit)
      const isIn = facets.every((f) =>
        cells.some(([facet, v]) => facet === f.facet && v === f.value),
      )
      if (isIn) addTo(sum, survey, day, { cells: [['', '']], bins }, 1)
    }
    return [...sum.values()].map(({ day, facet, value, bins }): TallyRow => {
      const counts: Counts = JSON.parse(countsText('{}', bins) ?? '{}')
      return { day, facet, value, counts }
    })
  }
}

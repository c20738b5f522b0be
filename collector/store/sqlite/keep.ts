import type Database from 'better-sqlite3'
import type { Ack } from '#shared/snapshot.ts'
import type { Arrival } from '../arrival.ts'
import type { Day } from '#shared/results.ts'
import { contributionOf, type Contribution } from '../contributions.ts'
import { dayOf } from '../day-of.ts'
import { levelOf } from '../level-of.ts'
import { daySpan } from '../rollup/day-span.ts'
import type { FacetLabel } from '../facet-labels.ts'
import { createLabelCandidates, mayName } from '../label-candidates.ts'
import { isUnder, MAX_LATE, sinceDayOf } from '../late-labels.ts'
import { merge } from '../merge.ts'
import { createLabelRanking } from '../rank-labels.ts'
import { droppedOf, type Recounted } from '../recounted.ts'
import { findTooOld, isSettled } from '../retention.ts'
import type { StoredResponse } from '../stored-response.ts'
import { createRollupWriter } from './rollup-writer.ts'
import { createAskCloser } from './inbound/ask-closer.ts'
import { createEventWriter } from './outbox/event-writer.ts'
import { createFacetLimit } from './facet-limit.ts'
import { createErasures } from './erasures.ts'
import { createRecent } from './recent.ts'
import { createResponseWriter } from './response-writer.ts'
import type { SurveyCatalog } from './survey-catalog.ts'
import { createSuperseder } from './superseder.ts'
import { createTallyWriter } from './tally-writer.ts'
import { touchedBy, type Touched } from '../superseded.ts'
import { addTo, type TallySum } from '../tally-sum.ts'
import { responseOf, type ResponseRow } from '../rows.ts'
import type { KnownSurvey } from '../known-survey.ts'

/** Keeps batches on the writing connection. Synchronous: SQLite transactions are. */
export interface Keeper {
  /** One transaction; resolves to acks in order. Throws what SQLite throws, with nothing kept. */
  keep(arrivals: readonly Arrival[]): readonly Ack[]
  /** The same, each arrival in a savepoint of its own: one that throws is refused alone. */
  keepOneByOne(arrivals: readonly Arrival[]): readonly Ack[]
  /** Runs `act` in one transaction, for callers that do more than keep. */
  transact<T>(act: () => T): T
  /** As keep, inside the caller's transaction. */
  keepWithin(arrivals: readonly Arrival[]): readonly Ack[]
  /** Takes a response out of the tallies; the caller removes its row in the same transaction. */
  uncount(survey: KnownSurvey, row: ResponseRow): void
  /** The same for many at once. */
  uncountAll(survey: KnownSurvey, rows: readonly ResponseRow[]): void
  /** Counts rows in again, as the caller's transaction leaves them. */
  countAll(survey: KnownSurvey, rows: readonly ResponseRow[]): void
  /** Once rows are changed or gone: other answers of the same customers may count now, or no more. */
  settleCustomers(survey: KnownSurvey, rows: readonly ResponseRow[]): void
  /** Counts a survey's tallies again from raw, under labels that its answers justify. */
  recount(survey: KnownSurvey): Recounted
}

/** A label that an answer of a batch has made worth a name. */
interface Late {
  readonly survey: KnownSurvey
  readonly label: FacetLabel
}

/** What a batch leaves to be done once all of it is in its rows. */
interface Open {
  readonly sum: TallySum
  readonly late: Late[]
  readonly touched: Touched[]
}

/** @param book asked in every transaction, because surveys are published meanwhile */
export function createKeeper(db: Database.Database, book: () => SurveyCatalog): Keeper {
  const cap = createFacetLimit(db)
  const candidates = createLabelCandidates()
  const tallies = createTallyWriter(db)
  const responses = createResponseWriter(db)
  const recent = createRecent()
  const events = createEventWriter(db)
  const asks = createAskCloser(db)
  const dropTallies = db.prepare(
    'DELETE FROM tally WHERE site_no = ? AND survey_no = ? AND day >= ?',
  )
  const readSettled = db.prepare<[number, number, Day], FacetLabel>(
    `SELECT DISTINCT facet, value FROM tally
     WHERE site_no = ? AND survey_no = ? AND day < ? AND facet <> '' AND value <> 'other'`,
  )
  const setLevel = db.prepare('UPDATE response SET level = ? WHERE no = ?')
  const setCounted = db.prepare('UPDATE survey SET recount_due = 0 WHERE no = ?')
  const erasures = createErasures(db)
  const digests = createRollupWriter(db)
  const superseder = createSuperseder(db)

  function keepOne(
    arrival: Arrival,
    { surveys }: SurveyCatalog,
    { sum, late, touched }: Open,
  ): Ack {
    const survey = surveys.get(arrival.survey)
    if (!survey) return { state: 'refused', reason: `there is no survey "${arrival.survey}"` }
    const tooOld = findTooOld(arrival, survey)
    if (tooOld) return tooOld
    if (erasures.have(survey.siteNo, arrival.id)) return { id: arrival.id, state: 'gone' }
    const row = findOrAdd(survey, arrival)
    if (row && row.survey_no !== survey.no) {
      return { state: 'refused', reason: 'this response belongs to another survey' }
    }
    const before = row && responseOf(row, survey.id)
    const after = merge(before, arrival)
    if (before) count(survey, before, -1, sum)
    late.push(...countNew(survey, after, arrival.network, sum))
    if (row) responses.change(survey, after, row.no)
    events.write(survey, before, after)
    asks.write(survey, after)
    touched.push(...touchedBy(survey, before, after))
    return { id: after.id, rev: after.rev, state: 'kept' }
  }

  /** Adds what nobody sent before, in one statement; else the row that was there. */
  function findOrAdd(survey: KnownSurvey, arrival: Arrival): ResponseRow | undefined {
    const isLikelyNew = !recent.has(arrival.id)
    recent.add(arrival.id)
    if (isLikelyNew && responses.add(survey, merge(undefined, arrival))) return undefined
    const row = responses.find(survey.siteNo, arrival.id)
    if (!row) responses.add(survey, merge(undefined, arrival))
    return row
  }

  function count(survey: KnownSurvey, response: StoredResponse, times: 1 | -1, sum: TallySum) {
    const day = dayOf(response.firstMs, survey.site.zone)
    addTo(sum, survey, day, contribute(survey, response, day), times)
  }

  function contribute(survey: KnownSurvey, response: StoredResponse, day: Day): Contribution {
    return contributionOf(response, survey, (facet, value) => cap.admit(survey, facet, value, day))
  }

  /** Counts what has just come; returns labels that it makes worth a name. */
  function countNew(
    survey: KnownSurvey,
    response: StoredResponse,
    network: string | undefined,
    sum: TallySum,
  ): Late[] {
    const day = dayOf(response.firstMs, survey.site.zone)
    const missed: FacetLabel[] = []
    const contribution = contributionOf(response, survey, (facet, value) => {
      const admitted = cap.admit(survey, facet, value, day)
      if (admitted !== value) missed.push({ facet, value })
      return admitted
    })
    addTo(sum, survey, day, contribution, 1)
    if (missed.length === 0 || !mayName(response, contribution)) return []
    const open = missed.filter((label) => cap.hasRoom(survey, label))
    const by = { id: response.id, network }
    return candidates.note(survey.no, by, open).map((label) => ({ survey, label }))
  }

  /** Counts newest answers under labels that have just become worth a name. */
  function admitLate(survey: KnownSurvey, labels: readonly FacetLabel[], sum: TallySum): void {
    const since = sinceDayOf(survey, responses.nthNewestMs(survey, MAX_LATE))
    const startMs = since === '' ? 0 : daySpan(since, survey.site.zone).startMs
    const under = responses
      .since(survey, startMs)
      .filter((row) => !isSettled(row.first_ms, survey))
      .map((row) => responseOf(row, survey.id))
      .filter((response) => isUnder(response, survey, labels))
    for (const response of under) count(survey, response, -1, sum)
    for (const label of labels) cap.add(survey, { ...label, since })
    for (const response of under) count(survey, response, 1, sum)
  }

  function* unsettled(survey: KnownSurvey): Generator<ResponseRow> {
    for (const row of responses.all(survey)) if (!isSettled(row.first_ms, survey)) yield row
  }

  /** Labels of days whose answers are gone. */
  function settledLabels({ siteNo, no, settledDay }: KnownSurvey): FacetLabel[] {
    return settledDay === undefined ? [] : readSettled.all(siteNo, no, settledDay)
  }

  function admitAllLate(late: readonly Late[], sum: TallySum): void {
    for (const [survey, ones] of Map.groupBy(late, (one) => one.survey)) {
      admitLate(
        survey,
        ones.map(({ label }) => label),
        sum,
      )
    }
  }

  function keepAll(arrivals: readonly Arrival[]): Ack[] {
    const sum: TallySum = new Map()
    const known = book()
    cap.begin()
    erasures.begin()
    events.begin()
    asks.begin()
    const late: Late[] = []
    const touched: Touched[] = []
    const acks = arrivals.map((arrival) => keepOne(arrival, known, { sum, late, touched }))
    countAround(touched, sum)
    if (late.length > 0) admitAllLate(late, sum)
    tallies.write(sum)
    return acks
  }

  /** Answers that a customer gave again count no more, and count again when the later one is gone. */
  function countAround(touched: readonly Touched[], sum: TallySum): void {
    for (const { survey, before, after } of superseder.around(touched)) {
      count(survey, before, -1, sum)
      count(survey, after, 1, sum)
    }
  }

  function countRows(survey: KnownSurvey, rows: readonly ResponseRow[], times: 1 | -1): void {
    const sum: TallySum = new Map()
    cap.begin()
    for (const row of rows) count(survey, responseOf(row, survey.id), times, sum)
    tallies.write(sum)
  }

  /** A rollback may leave the cap remembering what the file does not hold. */
  function carefully<T>(act: () => T): T {
    try {
      return act()
    } catch (error) {
      cap.forget()
      throw error
    }
  }

  const keepTogether = db.transaction(keepAll)
  const keepApart = db.transaction((arrivals: readonly Arrival[]) =>
    arrivals.flatMap((arrival) => {
      try {
        return carefully(() => keepTogether([arrival]))
      } catch (error) {
        // the disk's troubles end the whole transaction; all others are this arrival's own
        if (!db.inTransaction) throw error
        return [{ state: 'refused', reason: 'this response cannot be stored' } as const]
      }
    }),
  )

  return {
    keep: (arrivals) => carefully(() => keepTogether.immediate(arrivals)),
    keepOneByOne: (arrivals) => carefully(() => keepApart.immediate(arrivals)),
    transact: (act) => carefully(() => db.transaction(act).immediate()),
    keepWithin: keepAll,
    uncount: (survey, row) => countRows(survey, [row], -1),
    uncountAll: (survey, rows) => countRows(survey, rows, -1),
    countAll: (survey, rows) => countRows(survey, rows, 1),
    settleCustomers(survey, rows) {
      const sum: TallySum = new Map()
      cap.begin()
      countAround(
        rows.flatMap((row) => touchedBy(survey, responseOf(row, survey.id))),
        sum,
      )
      tallies.write(sum)
    },
    recount(survey) {
      const sum: TallySum = new Map()
      let counted = 0
      cap.begin()
      superseder.all(survey)
      const held = cap.labels(survey)
      const ranking = createLabelRanking(survey)
      for (const row of unsettled(survey)) ranking.add(responseOf(row, survey.id))
      const labels = ranking.end(held, settledLabels(survey))
      cap.replace(survey, labels)
      // counted when they came; what they were counted as stands
      for (const row of unsettled(survey)) {
        const response = responseOf(row, survey.id)
        count(survey, response, 1, sum)
        const level = levelOf(response, survey)
        if (level !== row.level) setLevel.run(level, row.no)
        counted += 1
      }
      tallies.forget()
      dropTallies.run(survey.siteNo, survey.no, survey.settledDay ?? '')
      digests.forgetSince(survey, survey.settledDay ?? '')
      tallies.write(sum)
      setCounted.run(survey.no)
      return { counted, dropped: droppedOf(held, labels) }
    },
  }
}

import type { Ack } from '#shared/snapshot.ts'
import type { Arrival } from '../arrival.ts'
import type { FacetLabel } from '../facet-labels.ts'
import type { LabelCandidates } from '../label-candidates.ts'
import { merge } from '../merge.ts'
import { findTooOld } from '../retention.ts'
import type { StoredResponse } from '../stored-response.ts'
import { touchedBy, type Touched } from '../superseded.ts'
import type { CatalogCache } from './catalog-cache.ts'
import type { KnownSurvey } from './catalog-snapshot.ts'
import { sumChanges, type Change, type Missed } from './counter.ts'
import { closeAsks } from './inbound/close-asks.ts'
import type { FacetLimit } from './facet-limit.ts'
import { holdCounts } from './hold-counts.ts'
import { findListening, writeEvents, type Kept } from './outbox/write-events.ts'
import {
  findErased,
  holdRows,
  inOrder,
  insertNew,
  isChanged,
  overwrite,
  removeRows,
  type FullRow,
  type Held,
  type Place,
} from './response-table.ts'
import type { Session } from './session.ts'
import { lockCustomers, supersedeAround } from './superseder.ts'
import type { TallyShard } from './tally-shard.ts'
import { RetryTransaction } from './retry-transaction.ts'
import { responseOf } from '../rows.ts'

/** What keeping and counting need of the process. */
export interface KeepDeps {
  readonly book: CatalogCache
  readonly cap: FacetLimit
  readonly share: TallyShard
  readonly candidates: LabelCandidates
  /** labels that answers have made worth a name, by survey, since they were last taken */
  readonly late: Map<string, FacetLabel[]>
}

/** All arrivals of one response in a batch, in order. */
interface Group extends Place {
  /** of the first that arrived */
  readonly survey: KnownSurvey
  readonly arrivals: { readonly at: number; readonly arrival: Arrival }[]
}

/**
 * Keeps a batch inside the caller's transaction; acks in the order of the arrivals. Three trips to
 * the server at most: what is new goes in at once, as nearly all is; only rows that were there
 * already are read, merged and written back. The last statements travel with the commit.
 */
export async function keepWithin(
  session: Session,
  deps: KeepDeps,
  arrivals: readonly Arrival[],
): Promise<Ack[]> {
  const { book, cap, share } = deps
  await book.know(session, arrivals)
  const { groups, acks } = group(arrivals, book)
  if (groups.length === 0) return acks
  const fresh = groups.map((one): Held => ({ survey: one.survey, response: fold(one, undefined) }))
  const [, , , inserted, erased, listening] = await Promise.all([
    holdCounts(
      session,
      book,
      groups.map(({ survey }) => survey.no),
    ),
    lockCustomers(session, namesIn(groups)),
    share.begin(session),
    insertNew(session, fresh),
    // after the insert: it waits for an erasure under way, which only then is seen
    findErased(session, groups),
    findListening(session),
  ])
  const isNew = namesOf(inserted)
  const isGone = namesOf(erased)
  const living = groups.filter((one) => !isGone.has(nameOf(one)))
  const known = living.filter((one) => !isNew.has(nameOf(one)))
  const rows = new Map((await holdRows(session, known)).map((row) => [nameOfRow(row), row]))

  const changes: Change[] = []
  const written: Held[] = []
  const kept: Kept[] = []
  const touched: Touched<KnownSurvey>[] = []
  for (const one of living) {
    const row = isNew.has(nameOf(one)) ? undefined : rows.get(nameOf(one))
    if (!row && !isNew.has(nameOf(one)))
      throw new RetryTransaction('a response was removed meanwhile')
    const survey = row ? surveyOf(book, row) : one.survey
    const before = row && responseOf(row, survey.id)
    const after = ackAll({ ...one, survey }, before, acks)
    if (before) changes.push({ survey, response: before, times: -1 })
    changes.push({ survey, response: after, times: 1 })
    kept.push({ survey, before, after })
    touched.push(...touchedBy(survey, before, after))
    if (row && isChanged(row, { survey, response: after })) {
      written.push({ survey, response: after })
    }
  }
  for (const one of groups.filter((one) => isGone.has(nameOf(one)))) {
    for (const { at } of one.arrivals) acks[at] = { id: one.id, state: 'gone' }
  }
  removeRows(
    session,
    erased.filter((one) => isNew.has(nameOf(one))),
  )
  overwrite(session, written)
  writeEvents(session, listening, kept)
  closeAsks(session, kept)
  changes.push(...(await supersedeAround(session, touched)))
  const missed: Missed[] = []
  await share.write(session, await sumChanges(session, cap, changes, missed))
  for (const one of missed) {
    const by = arrivals.find(({ id }) => id === one.response.id)
    nameLater(deps, one, by?.network)
  }
  return acks
}

/** Remembers labels that have enough answers now: they are admitted when this transaction is over. */
function nameLater(
  { candidates, late }: KeepDeps,
  { survey, response, labels }: Missed,
  network: string | undefined,
): void {
  const risen = candidates.note(survey.no, { id: response.id, network }, labels)
  if (risen.length > 0) late.set(survey.id, [...(late.get(survey.id) ?? []), ...risen])
}

/** Customers whose answers have come. */
function namesIn(groups: readonly Group[]): (string | undefined)[] {
  return groups.flatMap(({ arrivals }) => arrivals.map(({ arrival }) => arrival.ctx.customer))
}

/** Arrivals by response, in the order of ids; those of no survey have their ack already. */
function group(arrivals: readonly Arrival[], book: CatalogCache): { groups: Group[]; acks: Ack[] } {
  const byName = new Map<string, Group>()
  const acks = arrivals.map((arrival, at): Ack => {
    const survey = book.current().surveys.get(arrival.survey)
    if (!survey) return { state: 'refused', reason: `there is no survey "${arrival.survey}"` }
    const tooOld = findTooOld(arrival, survey)
    if (tooOld) return tooOld
    const { siteNo } = survey
    const place = { siteNo, id: arrival.id }
    const held = byName.get(nameOf(place)) ?? { ...place, survey, arrivals: [] }
    held.arrivals.push({ at, arrival })
    byName.set(nameOf(place), held)
    return STRANGER
  })
  return { groups: inOrder([...byName.values()]), acks }
}

const STRANGER: Ack = { state: 'refused', reason: 'this response belongs to another survey' }

/** What the arrivals of a group add up to on top of what was there. */
function fold(one: Group, before: StoredResponse | undefined): StoredResponse {
  let after = before
  for (const { arrival } of one.arrivals) {
    if (arrival.survey === one.survey.id) after = merge(after, arrival)
  }
  if (!after) throw new RangeError('a group holds an arrival of its survey')
  return after
}

/** The same, an ack for each: it names the revision that stands after it. */
function ackAll(one: Group, before: StoredResponse | undefined, acks: Ack[]): StoredResponse {
  let after = before
  for (const { at, arrival } of one.arrivals) {
    if (arrival.survey !== one.survey.id) continue
    after = merge(after, arrival)
    acks[at] = { id: after.id, rev: after.rev, state: 'kept' }
  }
  if (!after) throw new RangeError('a response that is not new was there before')
  return after
}

/** The survey of a row; one that another collector has published since is read first. */
function surveyOf(book: CatalogCache, row: FullRow): KnownSurvey {
  const survey = book.current().byNo.get(row.survey_no)
  if (survey && survey.ver >= row.ver) return survey
  book.doubt()
  throw new RetryTransaction('a survey was published meanwhile')
}

function namesOf(places: readonly Place[]): ReadonlySet<string> {
  return new Set(places.map(nameOf))
}

function nameOf({ siteNo, id }: Place): string {
  return `${siteNo}\n${id}`
}

function nameOfRow({ site_no, id }: FullRow): string {
  return `${site_no}\n${id}`
}

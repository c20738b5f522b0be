import { isImpressionCounted } from '#shared/spam-flags.ts'
import {
  countVisit,
  joinVisit,
  keptFrom,
  sortedChanges,
  type KeptVisit,
  type VisitChanges,
} from '../visits/fold-visits.ts'
import { RAW_LIFE_MS } from '../visits/raw-life-ms.ts'
import { tallyVisitRows, type VisitTallyRow } from '../visits/sum-visit-rows.ts'
import { createVisitLabels } from '../visits/visit-labels.ts'
import type { VisitArrival, VisitStore } from '../visits/visit-store.ts'
import type { CatalogCache } from './catalog-cache.ts'
import type { Session } from './session.ts'
import type { Transact, Transactions } from './transactions.ts'

/** Visits of ended days are removed at most this often by one process. */
const PURGE_EVERY_MS = 60_000

interface VisitRow {
  readonly site_no: number
  readonly id: string
  readonly marks: number
  readonly state: string
}

/** The verbs about visits; many processes may keep them at once. */
export function createVisits(
  book: CatalogCache,
  { read, work }: Transactions,
  ingest: Transact,
): VisitStore {
  const labels = createVisitLabels()
  let purgedMs = 0

  async function siteOf(session: Session, site: string) {
    const found = book.current().sites.get(site)
    if (found) return found
    await book.read(session)
    return book.current().sites.get(site)
  }

  async function learn(session: Session, siteNo: number): Promise<void> {
    if (labels.has(siteNo)) return
    const held = await session.rows<{ facet: string; value: string }>(
      `SELECT DISTINCT facet, value FROM visit_tally
       WHERE site_no = $1 AND facet IN ('landing', 'channel')`,
      [siteNo],
    )
    labels.learn(siteNo, held)
  }

  async function keepAll(session: Session, arrivals: readonly VisitArrival[], nowMs: number) {
    const known: { readonly at: number; readonly zone: string; readonly visit: KeptVisit }[] = []
    for (const [at, { site, id, marks, state, keptFromMs }] of arrivals.entries()) {
      const found = await siteOf(session, site)
      if (!found) continue
      await learn(session, found.no)
      const admitted = labels.admit(found.no, state, isImpressionCounted(marks))
      const visit = { siteNo: found.no, id, marks, state: admitted, keptFromMs }
      known.push({ at, zone: found.site.zone, visit })
    }
    const before = await holdRows(
      session,
      known.map(({ visit }) => visit),
    )
    const changes: VisitChanges = new Map()
    const after = new Map(before)
    const zones = new Map<string, string>()
    const revs = arrivals.map(() => 0)
    for (const { at, zone, visit } of known) {
      const joined = joinVisit(after.get(nameOf(visit)), visit)
      after.set(nameOf(visit), joined)
      zones.set(nameOf(visit), zone)
      revs[at] = joined.state.rev
    }
    for (const [name, visit] of after) {
      const held = before.get(name)
      const zone = zones.get(name) ?? 'UTC'
      if (held) countVisit(changes, held, zone, -1)
      countVisit(changes, visit, zone, 1)
    }
    writeRows(session, [...after.values()])
    writeChanges(session, changes)
    if (nowMs - purgedMs >= PURGE_EVERY_MS) {
      session.later('DELETE FROM visit WHERE first_ms < $1', [nowMs - RAW_LIFE_MS])
    }
    return revs
  }

  return {
    async keepVisits(arrivals, now) {
      const nowMs = now.getTime()
      const revs = await ingest((session) => keepAll(session, arrivals, nowMs))
      if (nowMs - purgedMs >= PURGE_EVERY_MS) purgedMs = nowMs
      return revs
    },
    markVisits: (site, ids, mark) =>
      work(async (session) => {
        const found = await siteOf(session, site)
        if (!found) return
        const rows = await session.rows<VisitRow>(
          `SELECT site_no, id, marks, state FROM visit
           WHERE site_no = $1 AND id = ANY($2) AND marks & $3 <> $3 ORDER BY id FOR UPDATE`,
          [found.no, ids, mark],
        )
        const changes: VisitChanges = new Map()
        const marked = rows.map((row) => {
          const before = visitOf(row)
          const after = { ...before, marks: before.marks | mark }
          countVisit(changes, before, found.site.zone, -1)
          countVisit(changes, after, found.site.zone, 1)
          return after
        })
        writeRows(session, marked)
        writeChanges(session, changes)
      }),
    readVisits: (site, from, to, facet) =>
      read(async (session) => {
        const found = await siteOf(session, site)
        if (!found) return []
        return tallyVisitRows(
          await session.rows<VisitTallyRow>(
            `SELECT day, facet, value, bin, count FROM visit_tally
             WHERE site_no = $1 AND day >= $2 AND day <= $3
               AND ($4::text IS NULL OR facet = $4) AND count <> 0
             ORDER BY day, facet, value, bin`,
            [found.no, from, to, facet ?? null],
          ),
        )
      }),
  }
}

/** Rows of these visits, locked in one order for everyone; one that was not there is empty until written. */
async function holdRows(
  session: Session,
  visits: readonly KeptVisit[],
): Promise<Map<string, KeptVisit>> {
  if (visits.length === 0) return new Map()
  const each = [...new Map(visits.map((visit) => [nameOf(visit), visit])).values()].toSorted(
    (one, other) => one.siteNo - other.siteNo || (one.id < other.id ? -1 : 1),
  )
  const places = [each.map(({ siteNo }) => siteNo), each.map(({ id }) => id)]
  session.later(
    `INSERT INTO visit (site_no, id, first_ms, marks, state)
     SELECT given.site_no, given.id, given.first_ms, 0, ''
     FROM unnest($1::int[], $2::text[], $3::bigint[]) AS given (site_no, id, first_ms)
     ON CONFLICT (site_no, id) DO NOTHING`,
    [...places, each.map(({ state }) => state.first)],
  )
  const rows = await session.rows<VisitRow>(
    `SELECT visit.site_no, visit.id, visit.marks, visit.state FROM visit
     JOIN unnest($1::int[], $2::text[]) AS given (site_no, id)
       ON visit.site_no = given.site_no AND visit.id = given.id
     ORDER BY visit.site_no, visit.id FOR UPDATE OF visit`,
    places,
  )
  return new Map(
    rows.filter(({ state }) => state !== '').map((row) => [nameOf(visitOf(row)), visitOf(row)]),
  )
}

function writeRows(session: Session, visits: readonly KeptVisit[]): void {
  if (visits.length === 0) return
  session.later(
    `UPDATE visit SET first_ms = greatest(visit.first_ms, given.first_ms), marks = given.marks, state = given.state
     FROM unnest($1::int[], $2::text[], $3::bigint[], $4::int[], $5::text[])
       AS given (site_no, id, first_ms, marks, state)
     WHERE visit.site_no = given.site_no AND visit.id = given.id`,
    [
      visits.map(({ siteNo }) => siteNo),
      visits.map(({ id }) => id),
      visits.map(keptFrom),
      visits.map(({ marks }) => marks),
      visits.map(({ state }) => JSON.stringify(state)),
    ],
  )
}

function writeChanges(session: Session, changes: VisitChanges): void {
  const lines = sortedChanges(changes)
  if (lines.length === 0) return
  session.later(
    `INSERT INTO visit_tally (site_no, day, facet, value, bin, count)
     SELECT * FROM unnest($1::int[], $2::text[], $3::text[], $4::text[], $5::text[], $6::bigint[])
     ON CONFLICT (site_no, day, facet, value, bin)
       DO UPDATE SET count = visit_tally.count + excluded.count`,
    [
      lines.map(({ siteNo }) => siteNo),
      lines.map(({ day }) => day),
      lines.map(({ facet }) => facet),
      lines.map(({ value }) => value),
      lines.map(({ bin }) => bin),
      lines.map(({ count }) => count),
    ],
  )
}

function visitOf({ site_no, id, marks, state }: VisitRow): KeptVisit {
  return { siteNo: site_no, id, marks, state: JSON.parse(state) }
}

function nameOf({ siteNo, id }: Pick<KeptVisit, 'siteNo' | 'id'>): string {
  return `${siteNo}\n${id}`
}

import type { Day } from '#shared/results.ts'
import type { Ack } from '#shared/snapshot.ts'
import type { Arrival } from '../arrival.ts'
import { countsAlike } from '../counts-alike.ts'
import { isMoving } from '../move/progress.ts'
import { StoreBroken, StoreBusy, StoreRefused } from '../store-errors.ts'
import type { Store } from '../store.ts'
import { readAddress } from './address.ts'
import { assertDurable } from './assert-durable.ts'
import { cacheCatalog } from './catalog-cache.ts'
import {
  readCatalogSnapshot,
  readRevision,
  type CatalogSnapshot,
  type KnownSurvey,
} from './catalog-snapshot.ts'
import { changeMarks } from './change-marks.ts'
import { openConnections, type Connections } from './connections.ts'
import { createAsks } from './inbound/asks.ts'
import { createOrders, readBuyers } from './inbound/buyers.ts'
import { createReplies } from './inbound/replies.ts'
import { countRaw } from './count-raw.ts'
import { counting } from './counting.ts'
import { makeRollups } from './rollups.ts'
import { compareCounts, countBefore, countImported, findEmptyLabels } from './dry-run.ts'
import { createLabelCandidates } from '../label-candidates.ts'
import { admitLate } from './admit-late.ts'
import { createFacetLimit } from './facet-limit.ts'
import { findFaults, reindex } from './find-faults.ts'
import {
  beginImport,
  endImport,
  findImports,
  findStored,
  keepImported,
  readImported,
  undoImport,
} from './imports.ts'
import { keepWithin, type KeepDeps } from './keep.ts'
import { keepApart } from './keep-apart.ts'
import { freezeOldWords } from './freeze-old-words.ts'
import { migrate } from './migrate.ts'
import { createOutbox } from './outbox/outbox.ts'
import { openPeople } from './people.ts'
import { createPrivacy } from './privacy-verbs.ts'
import { addSite, changeSite, publish, setArchived, setPaused } from './publish.ts'
import { readOldest, readResponses } from './read-pages.ts'
import { createSumsReader } from './read-sums.ts'
import { readTallies } from './read-tallies.ts'
import { readWords } from './read-words.ts'
import { createVisits } from './visits.ts'
import { recount } from './recount.ts'
import type { Session } from './session.ts'
import { createTallyShard } from './tally-shard.ts'
import { transact, type Bounds } from './transact.ts'

/**
 * Answers, results and everything else each have connections of their own: a page that takes all of
 * its own, or work that takes long, holds up no answer.
 */
const PURPOSES = {
  ingest: { max: 2, queryMs: 5_000 },
  reads: { max: 8, queryMs: 35_000 },
  work: { max: 4, queryMs: 0 },
} as const

/** By the server's clock; shorter than the client's, so that the server's reason is the one heard. */
const KEEP: Bounds = { statementMs: 4_000, lockMs: 3_000 }
const READ: Bounds = { statementMs: 30_000, lockMs: 2_000, readOnly: true }
/** All of the database, for as long as it takes, and as it was at one instant. */
const WHOLE: Bounds = { statementMs: 0, lockMs: 2_000, readOnly: true, isOneInstant: true }
const WORK: Bounds = { statementMs: 0, lockMs: 10_000 }

type Pools = { readonly [Purpose in keyof typeof PURPOSES]: Connections }

/**
 * Opens a PostgreSQL database, creating and migrating it as needed. Many processes may
 * hold it open at once.
 *
 * @param url a `DATABASE_URL`; several hosts are tried until one can be written
 * @throws {StoreRefused} with one sentence for the owner
 */
export async function openPostgresStore(url: string, now: () => Date): Promise<Store> {
  const address = readAddress(url)
  const pools: Pools = {
    ingest: openConnections(address, PURPOSES.ingest),
    reads: openConnections(address, PURPOSES.reads),
    work: openConnections(address, PURPOSES.work),
  }
  try {
    await assertDurable(pools.work)
    await migrate(pools.work)
    await transact(pools.work, WORK, freezeOldWords)
    if (await transact(pools.reads, READ, isMoving)) {
      throw new StoreRefused('a move into this database has not ended: run earshot move again')
    }
    return createStore(pools, await transact(pools.reads, READ, readCatalogSnapshot), now)
  } catch (error) {
    await closeAll(pools)
    throw refusalOf(error)
  }
}

function createStore(pools: Pools, book: CatalogSnapshot, now: () => Date): Store {
  const deps: KeepDeps = {
    book: cacheCatalog(book),
    cap: createFacetLimit(),
    share: createTallyShard(now),
    candidates: createLabelCandidates(),
    late: new Map(),
  }
  const read = <T>(act: (session: Session) => Promise<T>) => transact(pools.reads, READ, act)
  const readAll = <T>(act: (session: Session) => Promise<T>) => transact(pools.work, WHOLE, act)
  const work = <T>(act: (session: Session) => Promise<T>) =>
    counting(deps, act, (careful) => transact(pools.work, WORK, careful))
  const ingest = <T>(act: (session: Session) => Promise<T>) =>
    counting(deps, act, (careful) => transact(pools.ingest, KEEP, careful))

  const sumTallies = createSumsReader()

  async function known(session: Session, survey: string): Promise<KnownSurvey> {
    await deps.book.know(session, [{ survey }])
    const found = deps.book.current().surveys.get(survey)
    if (!found) throw new Error(`there is no survey "${survey}"`)
    return found
  }

  async function fresh(session: Session, survey: string): Promise<KnownSurvey> {
    await deps.book.read(session)
    return known(session, survey)
  }

  /** Reads what is asked of one survey. */
  const about = <T>(survey: string, act: (session: Session, known: KnownSurvey) => Promise<T>) =>
    read(async (session) => act(session, await known(session, survey)))

  /** What could not be named now is when one more answer names it. */
  async function admitAllLate(): Promise<void> {
    for (const [survey, labels] of deps.late) {
      deps.late.delete(survey)
      await work((session) => admitLate(session, deps, survey, labels)).catch((error: unknown) => {
        if (!(error instanceof StoreBusy)) throw error
      })
    }
  }

  async function naming<T>(kept: Promise<T>): Promise<T> {
    const done = await kept
    if (deps.late.size > 0) await admitAllLate()
    return done
  }

  async function keep(arrivals: readonly Arrival[]): Promise<readonly Ack[]> {
    try {
      return await ingest((session) => keepWithin(session, deps, arrivals))
    } catch (error) {
      if (error instanceof StoreBusy || error instanceof StoreBroken) throw error
      return ingest((session) => keepApart(session, deps, arrivals))
    }
  }

  const recounted = (survey: string) =>
    work(async (session) => {
      await deps.book.read(session)
      return recount(session, deps, await known(session, survey))
    })

  return {
    ...createOutbox({ read, work }),
    ...createAsks({ read, work }),
    ...createVisits(deps.book, { read, work }, ingest),
    ...createOrders({ read, work }),
    ...createReplies({ read, work }),
    readBuyers: (survey, query) =>
      about(survey, (session, known) => readBuyers(session, known, query)),
    people: { database: openPeople(pools.work), dialect: 'postgres' },
    keep: (arrivals) => naming(keep(arrivals)),
    loadCatalog: async () => (await read((session) => deps.book.read(session))).rows,
    readWords: (versions) => read((session) => readWords(session, versions)),
    outsideChanges: () => read(readRevision),
    addSite: (site, at) => work((session) => addSite(session, site, at)),
    changeSite: (before, after) =>
      work(async (session) => {
        if (!(await changeSite(session, before, after))) return false
        if (countsAlike(before, after)) return true
        const { surveys } = await deps.book.read(session)
        for (const survey of surveys.values()) {
          if (survey.site.id === after.id) await recount(session, deps, survey)
        }
        return true
      }),
    setPaused: (survey, paused, at) =>
      work((session) => setPaused(session, survey, paused ? at.getTime() : null)),
    setArchived: (survey, archived, at) =>
      work((session) => setArchived(session, survey, archived ? at.getTime() : null)),
    publish: (site, draft, at) => work((session) => publish(session, site, draft, at)),
    readTallies: (survey, from, to, facet) =>
      about(survey, (session, known) => readTallies(session, known, from, to, facet)),
    countRaw: (survey, from, to, facets) =>
      about(survey, (session, known) => countRaw(session, known, from, to, facets)),
    sumTallies: (survey, from, to) =>
      about(survey, (session, known) => sumTallies(session, known, from, to)),
    digest: (survey, today, isWanted) =>
      makeRollups({ read, work, fresh }, survey, today, isWanted),
    firstDayOf: (survey) => about(survey, firstDayOf),
    revisionOf: (survey) => about(survey, revisionOf),
    readResponses: (survey, query) =>
      about(survey, (session, known) => readResponses(session, known, query)),
    readOldest: (survey, query) =>
      about(survey, (session, known) => readOldest(session, known, query)),
    recount: async (survey) => (await recounted(survey)).counted,
    dropEmptyLabels: recounted,
    findRecountDue: () =>
      read(async (session) => {
        const due = 'SELECT id FROM survey WHERE recount_due ORDER BY no'
        return (await session.rows<{ id: string }>(due)).map(({ id }) => id)
      }),
    changeMarks: (site, ids, change) =>
      work((session) => changeMarks(session, deps, { site, ids }, change)),
    ...createPrivacy({ deps, read, work, known }),
    compareCounts: (survey) =>
      readAll(async (session) => compareCounts(session, await fresh(session, survey))),
    findEmptyLabels: (survey) =>
      readAll(async (session) => findEmptyLabels(session, await fresh(session, survey))),
    countImported: (id) => read((session) => countImported(session, id)),
    countBefore: (survey, day) =>
      about(survey, (session, known) => countBefore(session, known, day)),
    beginImport: (order, at) =>
      work(async (session) => beginImport(session, await deps.book.read(session), order, at)),
    keepImported: (id, arrivals) =>
      naming(work((session) => keepImported(session, deps, id, arrivals))),
    endImport: (id) => work((session) => endImport(session, id)),
    findImports: (site) => read((session) => findImports(session, site)),
    findStored: (site, ids) =>
      read(async (session) => findStored(session, await deps.book.read(session), site, ids)),
    readImported: (id, after, limit) => read((session) => readImported(session, id, after, limit)),
    undoImport: (id, limit) => work((session) => undoImport(session, deps, id, limit)),
    backup() {
      const sentence = 'the book is in PostgreSQL: copy it with pg_dump, which is safe at any time'
      return Promise.reject(new StoreRefused(sentence))
    },
    check: () => readAll(findFaults),
    reindex: () => work(reindex),
    probe: () =>
      ingest(async (session) => {
        session.later('UPDATE share SET taken_ms = taken_ms WHERE no = 0')
        return undefined
      }).catch(sayReason),
    close: () => closeAll(pools),
  }
}

async function firstDayOf(session: Session, { siteNo, no }: KnownSurvey): Promise<Day | undefined> {
  const [row] = await session.rows<{ day: Day | null }>(
    'SELECT min(day) AS day FROM tally WHERE site_no = $1 AND survey_no = $2',
    [siteNo, no],
  )
  return row?.day ?? undefined
}

async function revisionOf(session: Session, { siteNo, no }: KnownSurvey): Promise<number> {
  const [row] = await session.rows<{ revision: number }>(
    `SELECT coalesce(sum(revision), 0)::bigint AS revision FROM survey_change
     WHERE site_no = $1 AND survey_no = $2`,
    [siteNo, no],
  )
  return row?.revision ?? 0
}

async function closeAll({ ingest, reads, work }: Pools): Promise<void> {
  await Promise.all([ingest.close(), reads.close(), work.close()])
}

function sayReason(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

/** At the start whoever runs it is there to read why. */
function refusalOf(error: unknown): unknown {
  if (!(error instanceof StoreBusy)) return error
  const { cause } = error
  const reason = cause instanceof Error ? `${error.message}: ${cause.message}` : error.message
  return new StoreRefused(`DATABASE_URL cannot be used: ${reason}`, { cause: error })
}

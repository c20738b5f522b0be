import { accessSync, constants, statSync } from 'node:fs'
import { join } from 'node:path'
import type Database from 'better-sqlite3'
import type { Day } from '#shared/results.ts'
import type { Site } from '#shared/site.ts'
import type { Arrival } from '../arrival.ts'
import { countsAlike } from '../counts-alike.ts'
import type { Store } from '../store.ts'
import { StoreBusy, StoreRefused } from '../store-errors.ts'
import { makeFolders } from '../make-folders.ts'
import { createBallast } from '../../health/disk/ballast.ts'
import { classify, codeOf } from './classify.ts'
import { assertDurable, connectReader, connectWriter } from './connect.ts'
import { createImportVerbs } from './imports.ts'
import { createRawCounter } from './count-raw.ts'
import { createCountThread } from './count-task.ts'
import { createKeeper, type Keeper } from './keep.ts'
import { createDryRun } from './dry-run.ts'
import { createRollupMaker } from './make-rollups.ts'
import { createMarker } from './change-marks.ts'
import { freezeOldWords } from './freeze-old-words.ts'
import { guardSchema } from './guard-schema.ts'
import { mapErrors } from './map-errors.ts'
import { lockFolder } from './lock.ts'
import { isOutdated, migrate, newestSchema } from './migrate.ts'
import { createInbound } from './inbound/inbound.ts'
import { createOutbox } from './outbox/outbox.ts'
import { openPeople } from './people.ts'
import { createPrivacy } from './privacy.ts'
import { createPublisher } from './publish.ts'
import { createVisits } from './visits.ts'
import { createOldestReader } from './read-oldest.ts'
import { createResponseReader } from './read-responses.ts'
import { createSumsReader } from './read-sums.ts'
import { createTallyReader } from './read-tallies.ts'
import { createWordsReader } from './read-words.ts'
import { readSurveyCatalog, type SurveyCatalog } from './survey-catalog.ts'
import { createSurveyStamp } from './survey-stamp.ts'
import type { KnownSurvey } from '../known-survey.ts'

const BUSY_TRIES = 3
/** Copied in one go, a few milliseconds' work: answers come in between. */
const BACKUP_PAGES = 500

/** How a data folder is opened. */
export interface OpenOptions {
  /** a server holds the folder alone; the command line may work beside it */
  readonly exclusive: boolean
  /** the caller holds the folder already */
  readonly isHeld?: boolean
}

/**
 * Opens the database in a data folder, creating and migrating it as needed.
 *
 * @throws {StoreRefused} with one sentence for the owner
 */
export async function openSqliteStore(
  folder: string,
  { exclusive, isHeld = exclusive }: OpenOptions = { exclusive: false },
): Promise<Store> {
  makeFolder(folder)
  const lock = () => lockFolder(join(folder, 'server.lock'))
  const release = exclusive ? lock() : () => {}
  try {
    const store = await openBook(join(folder, 'earshot.db'), release, isHeld ? undefined : lock)
    return mapErrors(store, createBallast(folder).release)
  } catch (error) {
    release()
    if (error instanceof StoreRefused) throw error
    const code = codeOf(error)
    if (!code.startsWith('SQLITE_')) throw error
    throw new StoreRefused(`${join(folder, 'earshot.db')} cannot be opened: ${reasonOf(error)}`)
  }
}

async function openBook(
  file: string,
  release: () => void,
  lock: (() => () => void) | undefined,
): Promise<Store> {
  const writer = connectWriter(file)
  try {
    const unlock = lock && isOutdated(writer) ? lockOut(lock) : () => {}
    try {
      await migrate(writer, file)
    } finally {
      unlock()
    }
    assertDurable(writer)
    guardSchema(writer, newestSchema())
    freezeOldWords(writer)
    return createStore(writer, connectReader(file), release)
  } catch (error) {
    writer.close()
    throw error
  }
}

/** A server of an older Earshot goes on with the schema it knows: nobody changes it beneath. */
function lockOut(lock: () => () => void): () => void {
  try {
    return lock()
  } catch (error) {
    const words = 'an older Earshot serves this data folder: start it anew with this version first'
    throw new StoreRefused(words, { cause: error })
  }
}

function createStore(
  writer: Database.Database,
  reader: Database.Database,
  release: () => void,
): Store {
  const stampOf = createSurveyStamp(writer)
  let stamp = stampOf()
  let book: SurveyCatalog = readSurveyCatalog(writer)
  const reload = () => (book = readSurveyCatalog(writer))
  const keeper = createKeeper(writer, current)
  const publisher = createPublisher(writer)
  const readTallies = createTallyReader(reader)
  const readSums = createSumsReader(reader)
  const thread = createCountThread(writer.name)
  const countRaw = createRawCounter(reader, thread)
  const readResponses = createResponseReader(reader)
  const readOldest = createOldestReader(reader)
  const revision = reader
    .prepare<[number], number>('SELECT revision FROM survey WHERE no = ?')
    .pluck()
  const firstDay = reader
    .prepare<[number, number], Day | null>(
      'SELECT min(day) FROM tally WHERE site_no = ? AND survey_no = ?',
    )
    .pluck()
  const recountDue = reader
    .prepare<[], string>('SELECT id FROM survey WHERE recount_due = 1 ORDER BY no')
    .pluck()
  // writes a page though nothing changes: a lock alone would not notice a full disk
  const probe = writer.transaction(() => {
    writer.pragma(`user_version = ${String(writer.pragma('user_version', { simple: true }))}`)
  })

  /** To be asked inside a transaction: what others change later waits for it to end. */
  function current(): SurveyCatalog {
    const now = stampOf()
    if (now === stamp) return book
    stamp = now
    return reload()
  }

  function changeSite(before: Site, after: Site): boolean {
    const changed = publisher.changeSite(before, after)
    reload()
    if (!changed || countsAlike(before, after)) return changed
    for (const survey of book.surveys.values()) {
      if (survey.site.id === after.id) keeper.recount(survey)
    }
    return true
  }

  function known(survey: string): KnownSurvey {
    const found = current().surveys.get(survey) ?? reload().surveys.get(survey)
    if (!found) throw new Error(`there is no survey "${survey}"`)
    return found
  }

  function fresh(survey: string): KnownSurvey {
    reload()
    return known(survey)
  }
  const recounted = (survey: string) => keeper.transact(() => keeper.recount(known(survey)))
  const makeRollups = createRollupMaker({ writer, reader, thread, fresh })

  return {
    ...createImportVerbs(writer, keeper, known, current),
    ...createOutbox(writer, current),
    ...createInbound(writer, current, known),
    ...createVisits(writer, current),
    people: { database: openPeople(writer), dialect: 'sqlite' },
    keep: async (arrivals) => keepOrExplain(keeper, arrivals),
    loadCatalog: async () => reload().rows,
    readWords: createWordsReader(reader),
    outsideChanges: async () => stampOf(),
    async addSite(site, now) {
      const added = publisher.addSite(site, now)
      reload()
      return added
    },
    async changeSite(before, after) {
      try {
        return keeper.transact(() => changeSite(before, after))
      } catch (error) {
        reload()
        throw classify(error) ?? error
      }
    },
    setPaused: async (survey, paused, now) => publisher.setPaused(survey, paused, now),
    setArchived: async (survey, archived, now) => publisher.setArchived(survey, archived, now),
    async publish(site, draft, now) {
      const published = publisher.publish(site, draft, now)
      reload()
      return published
    },
    readTallies: async (survey, from, to, facet) => readTallies(known(survey), from, to, facet),
    sumTallies: async (survey, from, to) => readSums(known(survey), from, to),
    countRaw: async (survey, from, to, wanted) => countRaw(known(survey), from, to, wanted),
    digest: (survey, today, isWanted) => makeRollups(known(survey), today, isWanted),
    async firstDayOf(survey) {
      const { siteNo, no } = known(survey)
      return firstDay.get(siteNo, no) ?? undefined
    },
    revisionOf: async (survey) => revision.get(known(survey).no) ?? 0,
    readResponses: async (survey, query) => readResponses(known(survey), query),
    readOldest: async (survey, query) => readOldest(known(survey), query),
    recount: async (survey) => recounted(survey).counted,
    dropEmptyLabels: async (survey) => recounted(survey),
    findRecountDue: async () => recountDue.all(),
    changeMarks: createMarker(writer, keeper, current),
    ...createPrivacy(writer, { keeper, book: current, known, reload }),
    ...createDryRun(reader, known),
    async backup(file, onProgress = () => {}) {
      const progress = ({ totalPages, remainingPages }: Database.BackupMetadata) => {
        onProgress(Math.floor(100 * (1 - remainingPages / Math.max(1, totalPages))))
        return BACKUP_PAGES
      }
      const source = connectReader(writer.name)
      try {
        // of one instant: a copy that follows the database begins anew with each answer of another process
        source.exec('BEGIN; SELECT 1 FROM sqlite_schema')
        await source.backup(file, { progress })
      } finally {
        source.close()
      }
    },
    check: async () => findFaults(reader),
    reindex: async () => keeper.transact(() => void writer.prepare('REINDEX').run()),
    async probe() {
      try {
        probe.immediate()
        return undefined
      } catch (error) {
        return reasonOf(classify(error) ?? error)
      }
    },
    async close() {
      await thread.close()
      reader.close()
      writeBack(writer)
      writer.close()
      release()
    },
  }
}

/** Empties the log into the database; on a full disk the log stays, and the next start reads it. */
function writeBack(writer: Database.Database): void {
  try {
    writer.pragma('wal_checkpoint(TRUNCATE)')
  } catch (error) {
    if (codeOf(error) !== 'SQLITE_FULL') throw error
  }
}

/** Keeps a batch; a neighbour's lock is waited for, a row's own trouble is its own. */
function keepOrExplain(keeper: Keeper, arrivals: readonly Arrival[]) {
  for (let tries = 1; ; tries += 1) {
    try {
      return keeper.keep(arrivals)
    } catch (error) {
      const trouble = classify(error)
      if (!trouble) return keepApart(keeper, arrivals)
      const isLocked = trouble instanceof StoreBusy && codeOf(error).startsWith('SQLITE_BUSY')
      if (!isLocked || tries === BUSY_TRIES) throw trouble
    }
  }
}

function keepApart(keeper: Keeper, arrivals: readonly Arrival[]) {
  try {
    return keeper.keepOneByOne(arrivals)
  } catch (error) {
    throw classify(error) ?? error
  }
}

function findFaults(reader: Database.Database): string[] {
  const integrity = reader.prepare('PRAGMA integrity_check').pluck().all().map(String)
  const orphans = reader.prepare('PRAGMA foreign_key_check').all()
  return [
    ...integrity.filter((line) => line !== 'ok'),
    ...(orphans.length > 0 ? [`${orphans.length} rows point nowhere`] : []),
  ]
}

function makeFolder(folder: string): void {
  try {
    makeFolders(folder)
    if (!statSync(folder).isDirectory()) throw new Error('not a folder')
    accessSync(folder, constants.R_OK | constants.W_OK)
  } catch {
    throw new StoreRefused(`the data folder ${folder} cannot be written`)
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Day } from '#shared/results.ts'
import type { PublishedSurvey } from '../../catalog/catalog.ts'
import { makeFolders } from '../../store/make-folders.ts'
import { addDays } from '#shared/day.ts'
import { dayOf } from '../../store/day-of.ts'
import type { Store } from '../../store/store.ts'
import type { Format } from './format.ts'
import { writeExport, type ExportStore } from './order.ts'
import { writeFile } from './write-file.ts'

/** A folder that holds a survey's answers, a file a day. */
export interface FolderOrder {
  readonly folder: string
  readonly format: Format
  /** days from here on are written anew; absent: those that may still change */
  readonly from?: Day
}

/** What a run did, in days of the site's zone, the oldest first. */
export interface FolderReport {
  readonly written: readonly Day[]
  /** their answers are gone: no file any more */
  readonly removed: readonly Day[]
}

/** Browsers hand in late for seven days; with the zone's edges a day can change for nine. */
const UNSETTLED_DAYS = 9

/**
 * Brings a folder up to date: `nps-2026-03-11.csv` for every day with answers. Days that have no file
 * are written, days that may still change are written anew, all others are left alone. A run that was
 * cut short leaves whole files; the next one goes on.
 */
export async function exportDays(
  store: ExportStore,
  survey: PublishedSurvey,
  { folder, format, ...order }: FolderOrder,
  now: Date,
): Promise<FolderReport> {
  makeFolders(folder)
  const { id } = survey.newest
  const from = order.from ?? addDays(dayOf(now.getTime(), survey.site.zone), -UNSETTLED_DAYS)
  const written: Day[] = []
  const removed: Day[] = []
  for (const day of await daysOf(store, survey, from, now)) {
    const file = join(folder, `${id}-${day}.${format}`)
    if (day < from && existsSync(file)) continue
    if (await hasAnswers(store, id, day)) {
      await writeFile(
        file,
        writeExport(store, survey, { format, what: 'responses', from: day, to: day }),
      )
      written.push(day)
    } else if (existsSync(file)) {
      await rm(file)
      removed.push(day)
    }
  }
  return { written, removed }
}

/** Days that are counted, and every day that may still change; the oldest first. */
async function daysOf(
  store: Pick<Store, 'readTallies'>,
  { newest, site }: PublishedSurvey,
  from: Day,
  now: Date,
): Promise<readonly Day[]> {
  const whole = { facet: '', value: '' }
  const rows = await store.readTallies(newest.id, '1995-01-01', '9998-12-31', whole)
  const days = new Set(rows.map(({ day }) => day))
  // not all that is kept is counted
  const last = dayOf(now.getTime(), site.zone)
  for (let day = from; day <= last; day = addDays(day, 1)) days.add(day)
  return [...days].toSorted()
}

async function hasAnswers(
  store: Pick<Store, 'readOldest'>,
  survey: string,
  day: Day,
): Promise<boolean> {
  const page = await store.readOldest(survey, { from: day, to: day, limit: 1 })
  return page !== undefined && page.responses.length > 0
}

import { join } from 'node:path'
import Database from 'better-sqlite3'
import { openSqliteStore } from '#collector/store/sqlite/open-sqlite-store.ts'
import { siteOf } from '#shared/site-of.ts'

const YEAR_MS = 365 * 86_400_000
const PAGES = ['', 'cart', 'products/12', 'collections/summer', 'checkout/thanks', 'about', 'sale']
const DEVICES = ['phone', 'phone', 'desktop', 'tablet']
const LANGS = ['en', 'ko', 'zh-Hans', 'ja', 'de']
const BATCH = 50_000

/**
 * Fills a fresh book with so many responses to one survey, spread over a year, each an NPS without
 * a comment. Rows are written past the door, tallies counted from them as a recount does: what
 * takes hours over HTTP takes minutes.
 *
 * @param end the last day, exclusive
 */
export async function bulkLoad(folder: string, responses: number, end: Date): Promise<void> {
  const store = await openSqliteStore(folder)
  const site = siteOf({ id: 'acme', name: 'Acme' })
  if (!site) throw new Error('the site of the bench does not fit')
  await store.addSite(site, new Date(end.getTime() - YEAR_MS))
  const draft = { id: 'nps', questions: [{ id: 'score', kind: 'nps' as const }] }
  await store.publish(site, draft, new Date(end.getTime() - YEAR_MS))
  insert(join(folder, 'earshot.db'), responses, end.getTime() - YEAR_MS)
  await store.recount('nps')
  // as a server does at the end of each day
  await store.digest('nps', end.toISOString().slice(0, 10), () => true)
  await store.close()
}

function insert(file: string, responses: number, startMs: number): void {
  const db = new Database(file)
  // only this bench may forget durability: the file is thrown away
  db.pragma('synchronous = OFF')
  const add = db.prepare(
    `INSERT INTO response (site_no, id, survey_no, ver, rev, flags, marks, level, first_ms, answers,
       device, lang, visit, channel, page, more)
     VALUES (1, ?, 1, 1, 2, 21, 0, 1, ?, ?, ?, ?, ?, 'tag', ?, NULL)`,
  )
  const addMany = db.transaction((from: number, to: number) => {
    for (let i = from; i < to; i += 1) {
      add.run(
        idOf(i),
        Math.floor(startMs + (i / responses) * YEAR_MS),
        `{"score":[2,${(i * 7) % 11}]}`,
        DEVICES[i % 4],
        LANGS[i % 5],
        i % 3 ? 'returning' : 'new',
        `https://shop.example/${PAGES[i % 7]}`,
      )
    }
  })
  for (let from = 0; from < responses; from += BATCH) {
    addMany(from, Math.min(responses, from + BATCH))
  }
  db.close()
}

/** 22 characters without order, as hashes are, so that the index grows as it does in life. */
function idOf(i: number): string {
  const mixed = BigInt.asUintN(64, BigInt(i + 1) * 0x9e3779b97f4a7c15n)
  return (mixed.toString(36).padStart(13, '0') + i.toString(36).padStart(9, '0')).slice(0, 22)
}

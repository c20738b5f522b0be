import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { migrate } from '#collector/store/sqlite/migrate.ts'
import { tempFolder } from '../support/collector/open-collector.ts'
import { snapshot } from '../support/collector/snapshots.ts'
import { packEarshot, type Packed, type Serving } from '../support/packed.ts'
import { ROOT } from '../support/sources.ts'

const MIGRATIONS = join(ROOT, 'collector/store/migrations/sqlite')
const STEPS = readdirSync(MIGRATIONS).toSorted()
const NEXT = STEPS.length + 1

/** The package as it is, and one release later: a schema further, with a version of its own. */
let today: Packed
let tomorrow: Packed

beforeAll(() => {
  today = packEarshot()
  writeFileSync(
    join(today.folder, 'nps.json'),
    '{"id":"nps","questions":[{"id":"score","kind":"nps"}]}',
  )
  tomorrow = today.copy()
  const steps = join(tomorrow.installed, 'dist/node/collector/store/migrations/sqlite')
  const step = `${String(NEXT).padStart(4, '0')}-tomorrow.sql`
  writeFileSync(
    join(steps, step),
    `ALTER TABLE site ADD COLUMN motto TEXT;
     CREATE TABLE tomorrow (no INTEGER PRIMARY KEY) STRICT;`,
  )
})

afterAll(() => {
  today.remove()
  tomorrow.remove()
})

/** A data folder, and the two versions working on it. */
function openBook() {
  const folder = tempFolder()
  const data = { EARSHOT_DATA: folder }
  const bin = (packed: Packed) => join(packed.installed, packed.manifest().bin.earshot)
  return {
    folder,
    book: join(folder, 'earshot.db'),
    before: join(folder, `earshot.db.before-${NEXT}`),
    serve: (packed: Packed) => packed.serve(data),
    earshot: (packed: Packed, ...words: string[]) =>
      packed.run(process.execPath, [bin(packed), ...words], data),
    /** how many answers it says there are */
    answers(packed: Packed): number {
      const said = packed.run(
        process.execPath,
        [bin(packed), 'export', '--survey', 'nps', '--format', 'ndjson'],
        data,
      )
      return said.split('\n').filter(Boolean).length
    },
  }
}

/** A database of today with two answers, closed as one does before an update. */
async function openFilled() {
  const book = openBook()
  book.earshot(today, 'site', 'add', '--name', 'Acme', '--origin', 'https://acme.example')
  book.earshot(today, 'survey', 'publish', '--site', 'acme', join(today.folder, 'nps.json'))
  await answer(await book.serve(today), 2)
  return book
}

/** Sends so many answers, and stops the collector. */
async function answer(server: Serving, count: number): Promise<void> {
  const now = new Date().toISOString()
  const responses = Array.from({ length: count }, () => snapshot({ t: { first: now, now } }))
  const reply = await fetch(`${server.address}/w/acme`, {
    method: 'POST',
    body: JSON.stringify({ v: 1, responses }),
  })
  const said = (await reply.json()) as { responses: { state: string }[] }
  expect(said.responses.map(({ state }) => state)).toEqual(responses.map(() => 'kept'))
  expect(await server.stop()).toBe(0)
}

test('an update keeps a copy first, and every answer', async () => {
  const book = await openFilled()
  await answer(await book.serve(tomorrow), 1)
  expect(existsSync(book.before)).toBe(true)
  expect(book.answers(tomorrow)).toBe(3)
  expect(JSON.parse(book.earshot(tomorrow, 'doctor', '--json'))).toMatchObject({ sound: true })
  // started again, it has nothing to do and leaves the copy alone
  const { mtimeMs } = statSync(book.before)
  await answer(await book.serve(tomorrow), 1)
  expect(statSync(book.before).mtimeMs).toBe(mtimeMs)
})

test('the older version refuses the newer book in one sentence, and leaves it as it is', async () => {
  const book = await openFilled()
  await answer(await book.serve(tomorrow), 1)
  const held = readFileSync(book.book)
  const sentence = new RegExp(
    `has schema ${NEXT}, made by a newer Earshot; this one knows ${STEPS.length}`,
  )
  await expect(book.serve(today)).rejects.toThrow(sentence)
  expect(readFileSync(book.book).equals(held)).toBe(true)
  expect(book.answers(tomorrow)).toBe(3)
})

test('going back: the copy restored by the older version has all from before the update', async () => {
  const book = await openFilled()
  await answer(await book.serve(tomorrow), 1)
  const restored = JSON.parse(book.earshot(today, 'restore', book.before, '--json'))
  expect(book.answers(today)).toBe(2)
  await answer(await book.serve(today), 1)
  // what came in between is in the database that was set aside, for the newer version to read
  const aside = new Database(restored.old, { readonly: true })
  expect(aside.prepare('SELECT count(*) FROM response').pluck().get()).toBe(3)
  aside.close()
  // and forward again, with a copy of its own
  rmSync(book.before)
  await answer(await book.serve(tomorrow), 1)
  expect(book.answers(tomorrow)).toBe(4)
})

test('a copy of a newer book is not restored by an older version, and nothing is moved', async () => {
  const book = await openFilled()
  await answer(await book.serve(tomorrow), 1)
  const copy = join(book.folder, 'copy.db')
  book.earshot(tomorrow, 'backup', copy)
  const other = await openFilled()
  expect(() => other.earshot(today, 'restore', copy)).toThrow(/made by a newer Earshot/)
  expect(other.answers(today)).toBe(2)
})

describe('a book of every earlier schema', () => {
  test.each(STEPS.slice(0, -1).map((step, i) => [i + 1, step] as const))(
    '%i (%s) opens with its answers',
    async (version) => {
      const book = openBook()
      await makeOld(book.book, version)
      expect(book.answers(today)).toBe(2)
      expect(existsSync(`${book.book}.before-${STEPS.length}`)).toBe(true)
      expect(JSON.parse(book.earshot(today, 'doctor', '--json'))).toMatchObject({ sound: true })
      book.earshot(today, 'recount')
      await answer(await book.serve(today), 1)
      expect(book.answers(today)).toBe(3)
    },
  )
})

/** What a database holds, in the tables of an earlier schema. */
async function makeOld(file: string, version: number): Promise<void> {
  const source = join(today.folder, 'source.db')
  if (!existsSync(source)) copyFileSync((await openFilled()).book, source)
  const steps = join(tempFolder(), 'steps')
  mkdirSync(steps)
  for (const step of STEPS.slice(0, version))
    copyFileSync(join(MIGRATIONS, step), join(steps, step))
  const db = new Database(file)
  await migrate(db, file, steps)
  db.exec(`ATTACH '${source}' AS source`)
  // labels name the bins of tallies: without them an old database would not be as it was left
  const tables = ['site', 'survey', 'survey_version', 'response', 'facet_value', 'tally']
  for (const table of tables) {
    const held = db.pragma(`main.table_info(${table})`) as { name: string }[]
    if (held.length === 0) continue
    const names = held.map(({ name }) => name).join(', ')
    db.exec(`INSERT INTO main.${table} (${names}) SELECT ${names} FROM source.${table}`)
  }
  db.close()
}

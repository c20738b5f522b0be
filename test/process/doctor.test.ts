import { randomBytes } from 'node:crypto'
import { closeSync, openSync, readFileSync, statSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { openSqliteStore } from '#collector/store/sqlite/open-sqlite-store.ts'
import { DRAFT, furnish, tempFolder } from '../support/collector/open-collector.ts'
import { arrival } from '../support/collector/snapshots.ts'
import { runEarshot } from '../support/run-earshot.ts'

const DAY_MS = 86_400_000
const MARCH_1 = Date.parse('2026-03-01T12:00:00Z')

/** Three weeks of answers, with rollups of the days that are over. */
async function makeFolder(): Promise<string> {
  const folder = tempFolder()
  const store = await openSqliteStore(folder)
  await furnish(store)
  const day = (no: number) =>
    Array.from({ length: 30 }, (_, at) =>
      arrival({
        firstMs: MARCH_1 + no * DAY_MS,
        answers: { score: { r: 1, a: at % 11 } },
        ctx: { device: at % 2 ? 'phone' : 'desktop', channel: 'tag', traits: { plan: 'pro' } },
      }),
    )
  for (let no = 0; no < 21; no += 1) await store.keep(day(no))
  await store.digest('nps', '2026-03-23', () => true)
  await store.close()
  return folder
}

function change(folder: string, sql: string): number {
  const db = new Database(join(folder, 'earshot.db'))
  const { changes } = db.prepare(sql).run()
  db.close()
  return changes
}

const doctor = (folder: string, ...words: string[]) => {
  const { code, out, error } = runEarshot(folder, ['doctor', '--json', ...words])
  expect(error).toBe('')
  return { code, ...JSON.parse(out) }
}

describe('doctor finds what a recount would mend, and --repair mends it', () => {
  test.each([
    [
      'a tally that counts one more',
      `UPDATE tally SET counts = replace(counts, '"3":3', '"3":4') WHERE facet = '' AND day = '2026-03-02'`,
      'counts',
    ],
    [
      'a tally that is gone',
      `DELETE FROM tally WHERE facet = 'device' AND value = 'phone' AND day = '2026-03-02'`,
      'counts',
    ],
    [
      'a tally of what nobody answered',
      `INSERT INTO tally (site_no, survey_no, day, facet, value, counts) SELECT site_no, survey_no, '2026-03-02', 'lang', 'ko', counts FROM tally WHERE facet = '' LIMIT 1`,
      'counts',
    ],
    ['an answer that is gone', `DELETE FROM response WHERE no = 31`, 'counts'],
    [
      'sums of ten days that are another’s',
      `UPDATE digest SET body = (SELECT body FROM digest WHERE kind = 0 ORDER BY day DESC LIMIT 1) WHERE kind = 0 AND day = (SELECT min(day) FROM digest WHERE kind = 0)`,
      'sums',
    ],
    [
      'a day’s table that is another’s',
      `UPDATE digest SET body = cast(replace(body, '"phone"', '"phony"') AS BLOB) WHERE kind = 1 AND day = '2026-03-02'`,
      'sums',
    ],
  ])('%s', async (_, sql, what) => {
    const folder = await makeFolder()
    expect(doctor(folder)).toMatchObject({ code: 0, sound: true, faults: [] })
    expect(change(folder, sql)).toBeGreaterThan(0)
    const { code, faults } = doctor(folder)
    expect(code).toBe(1)
    expect(String(faults)).toMatch(
      new RegExp(`survey "nps": the ${what} of 2026-0.* recount --survey nps`),
    )
    expect(doctor(folder, '--repair')).toMatchObject({ code: 0, sound: true })
    expect(doctor(folder)).toMatchObject({ code: 0, sound: true })
  })

  test('an index that lacks a row', async () => {
    const folder = await makeFolder()
    const db = new Database(join(folder, 'earshot.db'))
    db.unsafeMode()
    db.pragma('writable_schema = ON')
    const name: unknown = db
      .prepare(
        "SELECT name FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL AND tbl_name = 'response' LIMIT 1",
      )
      .pluck()
      .get()
    const sql: unknown = db
      .prepare('SELECT sql FROM sqlite_schema WHERE name = ?')
      .pluck()
      .get(name)
    // while it is said to be partial, a row passes it by
    db.prepare('UPDATE sqlite_schema SET sql = ? WHERE name = ?').run(
      `${String(sql)} WHERE no < 0`,
      name,
    )
    db.close()
    const other = new Database(join(folder, 'earshot.db'))
    other.unsafeMode()
    other.prepare('DELETE FROM response WHERE no = 5').run()
    other.pragma('writable_schema = ON')
    other.prepare('UPDATE sqlite_schema SET sql = ? WHERE name = ?').run(sql, name)
    other.close()
    expect(doctor(folder)).toMatchObject({ code: 1, sound: false })
    expect(doctor(folder, '--repair')).toMatchObject({ code: 0, sound: true })
  })
})

/** Random bytes over a part of the file. */
function damage(folder: string, from: number, length: number): void {
  const file = openSync(join(folder, 'earshot.db'), 'r+')
  writeSync(file, randomBytes(length), 0, length, from)
  closeSync(file)
}

test('a damaged file is said in words and JSON, with what is left to do', async () => {
  const folder = await makeFolder()
  const { size } = statSync(join(folder, 'earshot.db'))
  damage(folder, 8_192, size - 8_192)
  const { code, sound, faults } = doctor(folder)
  expect([code, sound]).toEqual([1, false])
  expect(faults.at(-1)).toMatch(/restore a backup, or .* export --salvage/)
  for (const words of [
    ['doctor'],
    ['doctor', '--repair'],
    ['export', '--survey', 'nps'],
    ['recount'],
    ['retain'],
  ]) {
    const ran = runEarshot(folder, words)
    expect([words, ran.code]).toEqual([words, 1])
    expect(ran.error).not.toMatch(/^\s+at /m)
  }
})

test('export --salvage reads what lies between damaged pages', async () => {
  const folder = await makeFolder()
  const file = join(folder, 'left.ndjson')
  const salvage = () => {
    const { code, out, error } = runEarshot(folder, [
      'export',
      file,
      '--salvage',
      '--overwrite',
      '--json',
    ])
    expect(error).toBe('')
    const lines = readFileSync(file, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    return { code, said: JSON.parse(out), lines: lines.filter((line) => !('definition' in line)) }
  }
  // three weeks of thirty
  const whole = salvage()
  expect(whole).toMatchObject({ code: 0, said: { responses: 630, lost: 0 } })
  expect(whole.lines).toHaveLength(630)
  const page = new Database(join(folder, 'earshot.db'), { readonly: true })
  const pageNo: unknown = page
    .prepare(
      "SELECT pageno FROM dbstat WHERE name = 'response' AND pagetype = 'leaf' LIMIT 1 OFFSET 3",
    )
    .pluck()
    .get()
  page.close()
  damage(folder, (Number(pageNo) - 1) * 4_096, 4_096)
  const left = salvage()
  expect(left.code).toBe(1)
  expect(left.said.lost).toBeGreaterThan(0)
  expect(left.said.responses + left.said.lost).toBeGreaterThanOrEqual(630)
  // each as it was, and no other
  const known = new Set(whole.lines.map((line) => JSON.stringify(line)))
  expect(left.lines.filter((line) => !known.has(JSON.stringify(line)))).toEqual([])
  expect(left.lines.length).toBeGreaterThan(500)
})

test('doctor names a page rule that could freeze a page, and so matches none', async () => {
  const folder = tempFolder()
  const store = await openSqliteStore(folder)
  const pages = [{ how: 'regex', value: '^(a+)+$' } as const]
  await furnish(store, {}, { ...DRAFT, audience: { pages } })
  await store.close()
  const { code, warnings } = doctor(folder)
  expect(code).toBe(0)
  expect(String(warnings)).toMatch(/the page rule \^\(a\+\)\+\$ of the survey "nps" .* publish/)
})

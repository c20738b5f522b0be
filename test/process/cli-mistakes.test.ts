import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { furnish, tempFolder } from '../support/collector/open-collector.ts'
import { arrival } from '../support/collector/snapshots.ts'
import { runEarshot } from '../support/run-earshot.ts'
import { openSqliteStore } from '#collector/store/sqlite/open-sqlite-store.ts'

async function makeFolder(): Promise<string> {
  const folder = join(tempFolder(), 'data')
  const store = await openSqliteStore(folder)
  await furnish(store)
  await store.keep([arrival({ ctx: { customer: 'c-1' } })])
  await store.close()
  return folder
}

test('a mistake is one sentence that names it, exit 1, and changes nothing', async () => {
  const folder = await makeFolder()
  const none = join(folder, 'none/copy.db')
  writeFileSync(join(folder, 'text'), 'no book, and long enough to be read as one'.repeat(99))
  const cases: [string, string | RegExp][] = [
    ['doctor now', '"now" is a word too many: try earshot doctor --help'],
    ['recount nps', '"nps" is a word too many: try earshot recount --help'],
    ['recount --survey none', 'there is no survey "none"'],
    ['retain 30', '"30" is a word too many: try earshot retain --help'],
    ['erase --site acme', /^write: earshot erase --site ID --customer ID, or --response ID$/],
    ['erase --site acme --customer=', /^write: earshot erase/],
    ['erase --site acme --customer c-1 --response r', /^write: earshot erase/],
    ['erase --site none --customer c-1', 'there is no site "none"'],
    ['export --survey none', 'there is no published survey "none"'],
    ['export --survey nps --format pdf', /^"format" is one of /],
    [`export ${none} --survey nps --format csv`, /cannot be written/],
    ['backup', 'write: earshot backup FILE'],
    ['backup one two', '"two" is a word too many: try earshot backup --help'],
    [`backup ${none}`, `there is no folder ${join(folder, 'none')}`],
    [`backup ${folder}/text`, `${folder}/text exists already`],
    ['restore', 'write: earshot restore FILE [--create] [--dry-run] [--yes]'],
    [`restore ${none}`, `${none} is not there`],
    [`restore ${folder}/text`, /is not a sound copy of a book: file is not a database$/],
    ['move', 'write: earshot move --to URL [--dry-run]'],
    ['doctor --dry', '"doctor" has no --dry: try earshot doctor --help'],
  ]
  const before = readdirSync(folder)
  for (const [words, said] of cases) {
    const { code, out, error } = runEarshot(folder, words.split(' '))
    const sentence = error.replace(/^earshot: /, '').trimEnd()
    expect([words, code, out]).toEqual([words, 1, ''])
    expect(sentence.split('\n')).toHaveLength(1)
    if (typeof said === 'string') expect([words, sentence]).toEqual([words, said])
    else expect(sentence).toMatch(said)
  }
  expect(readdirSync(folder)).toEqual(before)
}, 120_000)

test('a folder without a book is said to have none, and none is made', () => {
  const folder = join(tempFolder(), 'typo')
  for (const words of ['doctor', 'recount', 'retain', 'erase --site a --customer b']) {
    expect(runEarshot(folder, words.split(' '))).toEqual({
      code: 1,
      out: '',
      error: `earshot: there is no database in ${folder}: EARSHOT_DATA says where it is\n`,
    })
  }
  expect(existsSync(folder)).toBe(false)
})

test('a damaged book is a sentence and exit 1 for the doctor, as for every other command', async () => {
  const folder = await makeFolder()
  const copy = join(tempFolder(), 'damaged')
  mkdirSync(copy)
  cpSync(folder, copy, { recursive: true })
  const file = join(copy, 'earshot.db')
  const bytes = readFileSync(file)
  // all but the first page
  writeFileSync(
    file,
    Buffer.concat([bytes.subarray(0, 4_096), Buffer.alloc(bytes.length - 4_096, 0xff)]),
  )
  for (const words of ['doctor', 'recount', 'backup copy.db']) {
    const { code, out, error } = runEarshot(copy, words.split(' '))
    expect(code).toBe(1)
    // the doctor's findings are what it was asked for
    expect(words === 'doctor' ? out : error).toMatch(
      /earshot\.db cannot be opened: database disk image is malformed\n/,
    )
    expect(out + error).not.toMatch(/\n\s+at /)
  }
})

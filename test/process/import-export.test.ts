import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { expect, onTestFinished, test } from 'vitest'
import { openSqliteStore } from '#collector/store/sqlite/open-sqlite-store.ts'
import { dataFolder } from '../collector/exchange/support.ts'
import { ROOT } from '../support/sources.ts'
import { until } from '../support/until.ts'

const fixture = (name: string) => join(ROOT, 'test/collector/exchange/fixtures', name)

async function earshot(folder: string, ...args: readonly string[]) {
  const child = spawn(process.execPath, [join(ROOT, 'collector/cli/main.ts'), ...args], {
    env: { ...process.env, EARSHOT_DATA: folder },
  })
  const [out, err, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit'),
  ])
  return { out, err, code: Number(code) }
}
test('import, list, export and undo', async () => {
  const folder = await dataFolder()
  const into = ['--site', 'acme', '--survey', 'nps'] as const
  const dry = await earshot(folder, 'import', fixture('delighted.csv'), ...into, '--dry-run')
  expect(dry).toMatchObject({ code: 0, err: '' })
  expect(dry.out).toContain(
    '6 rows: 4 responses, 0 without an answer, 1 of another kind, 1 repeated',
  )

  const stored = await earshot(folder, 'import', fixture('delighted.csv'), ...into, '--json')
  const { import: record } = JSON.parse(stored.out)
  expect(record.stored).toBe(4)
  const list = await earshot(folder, 'import', 'list', '--site', 'acme')
  expect(list.out).toContain(`${record.id}  done  delighted → nps`)

  const file = join(folder, 'out.ndjson')
  await earshot(folder, 'export', file, '--survey', 'nps')
  expect(readFileSync(file, 'utf8').trimEnd().split('\n')).toHaveLength(4)
  expect(existsSync(`${file}.partial`)).toBe(false)
  const tallies = await earshot(folder, 'export', '--survey', 'nps', '--what', 'tallies')
  expect(tallies.out).toContain('"2024-04-18","nps","nps","10",10,1')

  const undo = await earshot(folder, 'import', 'undo', record.id)
  expect(undo.out).toBe('4 responses were taken out again\n')
})

test('a folder is kept up to date, a file a day', async () => {
  const folder = await dataFolder()
  const into = join(folder, 'exports')
  await earshot(folder, 'import', fixture('delighted.csv'), '--site', 'acme', '--survey', 'nps')
  const words = ['export', '--survey', 'nps', '--into', into, '--format', 'parquet'] as const
  const first = await earshot(folder, ...words, '--json')
  expect(JSON.parse(first.out)).toMatchObject({ written: ['2024-04-18', '2024-04-19'] })
  expect(readdirSync(into)).toEqual(['nps-2024-04-18.parquet', 'nps-2024-04-19.parquet'])
  // settled days, so nothing is left to do
  expect((await earshot(folder, ...words)).out).toBe(`0 days written in ${into}\n`)

  const mixed = await earshot(folder, ...words, '--cursor', 'x')
  expect(mixed).toMatchObject({
    code: 1,
    err: 'earshot: --into takes --survey, --format and --from, nothing else\n',
  })
  const blocked = join(fixture('delighted.csv'), 'none')
  const refused = await earshot(folder, 'export', '--survey', 'nps', '--into', blocked)
  expect([refused.code, refused.err.startsWith(`earshot: ${blocked} cannot be written: `)]).toEqual(
    [1, true],
  )
})

test('a bad file: exit 1, nothing stored, every cause with its line', async () => {
  const folder = await dataFolder()
  const file = join(folder, 'bad.csv')
  writeFileSync(file, 'id,score,at\n1,11,2024-01-01\n2,10,soon\n')
  writeFileSync(join(folder, 'm.json'), '{"key":"id","rating":"score","at":"at"}')
  const into = ['--site', 'acme', '--survey', 'nps', '--mapping', join(folder, 'm.json')] as const
  const { out, code } = await earshot(folder, 'import', file, ...into)
  expect(code).toBe(1)
  expect(out).toContain('line 2, "score": is off the scale 0 to 10: "11"')
  expect(out).toContain('line 3, "at": is no time that can be read')
  expect(out.trimEnd().endsWith('Nothing of the file is stored.')).toBe(true)
  expect((await earshot(folder, 'import', 'list', '--site', 'acme')).out).toBe(
    'nothing was imported\n',
  )
})

test('an import that was killed in the middle can be seen and taken out again', async () => {
  const folder = await dataFolder()
  const file = join(folder, 'many.csv')
  const rows = Array.from({ length: 20_000 }, (_, i) => `${i},nps,${i % 11},,1713418460`)
  writeFileSync(file, ['ID,Survey type,Score,Comment,Created at', ...rows].join('\n'))
  const store = await openSqliteStore(folder)
  onTestFinished(() => store.close())
  const cli = join(ROOT, 'collector/cli/main.ts')
  const args = [cli, 'import', file, '--site', 'acme', '--survey', 'nps']
  const child = spawn(process.execPath, args, { env: { ...process.env, EARSHOT_DATA: folder } })
  const stored = async () => (await store.findImports('acme'))[0]?.stored ?? 0
  await until('the first rows', async () => (await stored()) > 0)
  child.kill('SIGKILL')
  await once(child, 'exit')

  const [record] = await store.findImports('acme')
  expect(record).toMatchObject({ state: 'writing' })
  expect(record!.stored).toBeLessThan(20_000)
  const undo = await earshot(folder, 'import', 'undo', record!.id)
  expect(undo.out).toBe(`${record!.stored} responses were taken out again\n`)
  expect(await store.readTallies('nps', '1995-01-01', '2100-01-01')).toEqual([])
  expect(await store.check()).toEqual([])
})

test.each([
  [['import'], 'write: earshot import FILE --site ID --survey ID'],
  [['import', 'none.csv', '--site', 'acme', '--survey', 'nps'], 'none.csv cannot be read'],
  [['import', 'undo', 'AAAA'], 'there is no import "AAAA"'],
  [['export', '--survey', 'none'], 'there is no published survey "none"'],
  [['export', 'x.ods', '--survey', 'nps'], '"format" is one of csv'],
])('earshot %j is refused in one sentence', async (args, sentence) => {
  const { err, code } = await earshot(await dataFolder(), ...args)
  expect(code).toBe(1)
  expect(err).toContain(`earshot: ${sentence}`)
  expect(err.trimEnd().split('\n')).toHaveLength(1)
})

import { createReadStream, createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { checkImport } from '#collector/exchange/import/check.ts'
import { planImport, type ImportPlan } from '#collector/exchange/import/plan.ts'
import { writeImport } from '#collector/exchange/import/write.ts'
import { openSqliteStore } from '#collector/store/sqlite/open-sqlite-store.ts'
import type { Store } from '#collector/store/store.ts'
import { aSite, aSurvey } from '../support/a-survey.ts'

/**
 * How fast a history of Delighted is checked and stored, and whether memory stays where it was.
 *
 * `npm run bench -- import [rows]`
 */
export async function run([rows = '1000000']: string[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'earshot-bench-'))
  try {
    const file = join(folder, 'delighted.csv')
    await pipeline(history(Number(rows)), createWriteStream(file))
    const store = await openSqliteStore(join(folder, 'data'))
    const plan = await planFor(store, file)
    console.log(`${rows} rows, ${megabytes(statSync(file).size)} MB of CSV`)
    const check = await timed('checked', Number(rows), () => checkImport(plan))
    await timed('stored', check.ready, () => writeImport(plan, check, store))
    await store.close()
    console.log(`book: ${megabytes(statSync(join(folder, 'data/earshot.db')).size)} MB`)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function planFor(store: Store, file: string): Promise<ImportPlan> {
  const site = aSite({ facets: ['plan'] })
  const { id, questions } = aSurvey()
  await store.addSite(site, new Date())
  const survey = await store.publish(site, { id, questions }, new Date())
  if ('error' in survey) throw new Error(survey.error)
  const bytes = () => createReadStream(file, { highWaterMark: 262_144 })
  const plan = await planImport({ file: { bytes }, site, survey, options: {}, now: new Date() })
  if ('error' in plan) throw new Error(plan.error)
  return plan
}

/** Five years of answers, a third with a comment, without chance. */
function* history(rows: number): Generator<string> {
  yield 'ID,Survey type,Score,Comment,Created at,Email,plan,Delighted Device Type\n'
  let lines = ''
  for (let i = 0; i < rows; i++) {
    const score = (i * 7) % 11
    const comment = i % 3 === 0 ? `"Delivery ${i % 997}, ""quick"" and kind, 고마워요"` : ''
    const at = 1_577_836_800 + Math.floor((i * 157_680_000) / rows)
    const plan = ['gold', 'silver', ''][i % 3]
    lines += `${i},nps,${score},${comment},${at},c${i}@shop.example,${plan},Mobile\n`
    if (lines.length < 65_536) continue
    yield lines
    lines = ''
  }
  yield lines
}

async function timed<T>(what: string, rows: number, work: () => Promise<T>): Promise<T> {
  let peak = process.memoryUsage().rss
  const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 50)
  const start = performance.now()
  const done = await work()
  clearInterval(watch)
  const seconds = (performance.now() - start) / 1000
  const rate = Math.round(rows / seconds).toLocaleString('en')
  console.log(`${what}: ${seconds.toFixed(1)} s, ${rate} rows/s, RSS at most ${megabytes(peak)} MB`)
  return done
}

function megabytes(bytes: number): string {
  return (bytes / 1_048_576).toFixed(0)
}

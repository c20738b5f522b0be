import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { ROOT } from '../support/sources.ts'
import { nextBody } from './ingest.ts'
import { bulkLoad } from './support/bulk-load.ts'
import { cpuUs } from './support/cpu-us.ts'
import { load, postOf } from './support/load.ts'
import { machine } from './support/machine.ts'
import { middle, quantile } from './support/middle.ts'
import { serveChild } from './support/serve-child.ts'

const CLI = join(ROOT, 'collector/cli/earshot.js')
const DAY_MS = 86_400_000
const LOAD_SECONDS = 5

/**
 * `npm run bench -- results [--responses 1000,100000] [--asks 200]`: what a results page costs the
 * server over a year of so many responses, how big the database is, how fast it opens, and what answers
 * that come meanwhile wait for filters over two facets, asked one after the other. Goals: p95 at most
 * 10 ms and 1.2 times that of the first size, two facets within 1 s, ingest's p99 untouched by them,
 * 250 bytes a response, 500 ms to start.
 */
export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      responses: { type: 'string', default: '1000,100000' },
      asks: { type: 'string', default: '200' },
    },
  })
  console.log(`${machine()}\n`)
  console.log(
    '| responses | p50 ms | p95 ms | to the first | CPU ms each | to the first | one facet p95 | two facets | ingest p99, then with two facets | bytes each | start ms | loaded in |',
  )
  console.log('| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |')
  let first: Awaited<ReturnType<typeof measure>> | undefined
  for (const responses of values.responses.split(',').map(Number)) {
    const seen = await measure(responses, Number(values.asks))
    first ??= seen
    const cells = [
      responses.toLocaleString('en'),
      seen.p50.toFixed(1),
      seen.p95.toFixed(1),
      (seen.p95 / first.p95).toFixed(2),
      seen.cpuMsEach.toFixed(1),
      (seen.cpuMsEach / first.cpuMsEach).toFixed(2),
      seen.oneFacet.toFixed(1),
      `${seen.twoFacets.toFixed(0)} ms`,
      `${seen.alone.toFixed(0)}, ${seen.beside.toFixed(0)} ms`,
      seen.bytesEach.toFixed(0),
      seen.startMs.toFixed(0),
      `${seen.loadedSeconds.toFixed(0)} s`,
    ]
    console.log(`| ${cells.join(' | ')} |`)
  }
}

async function measure(responses: number, asks: number) {
  const folder = mkdtempSync(join(tmpdir(), 'earshot-bench-'))
  try {
    const end = new Date(Math.floor(Date.now() / DAY_MS) * DAY_MS)
    const loadedMs = performance.now()
    await bulkLoad(folder, responses, end)
    const loadedSeconds = (performance.now() - loadedMs) / 1_000
    const bytesEach = statSync(join(folder, 'earshot.db')).size / responses
    const env = { EARSHOT_DATA: folder, PORT: '0', EARSHOT_RATE_LIMIT: 'off' }
    const key = JSON.parse(
      execFileSync(process.execPath, [CLI, 'key', 'add', '--json'], {
        encoding: 'utf8',
        env: { ...process.env, ...env },
      }),
    ).key
    const startedMs = performance.now()
    const server = await serveChild([CLI, 'serve', '--json'], env)
    const startMs = performance.now() - startedMs
    const day = (ms: number) => new Date(ms).toISOString().slice(0, 10)
    const span = `from=${day(end.getTime() - 365 * DAY_MS)}&to=${day(end.getTime() - DAY_MS)}`
    const url = `http://127.0.0.1:${server.port}/api/surveys/nps/results?${span}`
    try {
      // the first reads what the others remember, and the next find their code compiled
      await timesOf(`${url}&compare=previous`, key, Math.ceil(asks / 4))
      const startUs = cpuUs(server.pid)
      const whole = await timesOf(`${url}&compare=previous`, key, asks, 0)
      const cpuMsEach = (cpuUs(server.pid) - startUs) / 1_000 / asks
      const one = await timesOf(`${url}&segment=device:phone`, key, Math.ceil(asks / 4))
      const filter = `${url}&segment=device:phone&segment=lang:ko`
      const two = await timesOf(filter, key, 5)
      const alone = await ingestP99(server.port)
      const [beside] = await Promise.all([
        ingestP99(server.port),
        askFor(LOAD_SECONDS, filter, key),
      ])
      return {
        cpuMsEach,
        p50: middle(whole),
        p95: quantile(whole, 0.95),
        oneFacet: quantile(one, 0.95),
        twoFacets: middle(two),
        alone,
        beside,
        loadedSeconds,
        bytesEach,
        startMs,
      }
    } finally {
      await server.stop()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** What the slowest of a hundred answers waits for, over a few connections: a shop's busy minute. */
async function ingestP99(port: number): Promise<number> {
  const request = () => postOf('/w/acme', nextBody())
  const seen = await load({ port, connections: 8, seconds: LOAD_SECONDS, status: 200, request })
  if (seen.wrong > 0) throw new Error(`${seen.wrong} answers were not kept`)
  return seen.p99Ms
}

/** Asks again and again, one at a time. */
async function askFor(seconds: number, url: string, key: string): Promise<void> {
  const endsMs = performance.now() + seconds * 1_000
  while (performance.now() < endsMs) await timesOf(url, key, 1)
}

/** Milliseconds of each ask, after a few that warm up. */
async function timesOf(
  url: string,
  key: string,
  asks: number,
  warmUp = Math.ceil(asks / 5),
): Promise<number[]> {
  const times: number[] = []
  for (let ask = 0; ask < asks + warmUp; ask += 1) {
    const startedMs = performance.now()
    const reply = await fetch(url, { headers: { authorization: `Bearer ${key}` } })
    const text = await reply.text()
    if (reply.status !== 200) throw new Error(`${reply.status}: ${text.slice(0, 200)}`)
    if (ask >= warmUp) times.push(performance.now() - startedMs)
  }
  return times
}

import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { load, type Load } from './support/load.ts'
import { serveChild, type ServerChild } from './support/serve-child.ts'

const ROOT = join(import.meta.dirname, '..', '..')
const CLI = join(ROOT, 'collector', 'cli', 'main.ts')

/**
 * `npm run bench -- ingest [--seconds 3] [--rounds 5]`: how many answers a second the whole path
 * keeps, durably, against a bare Hono POST that keeps nothing; side by side, medians of the rounds.
 */
export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      seconds: { type: 'string', default: '3' },
      rounds: { type: 'string', default: '5' },
      connections: { type: 'string', multiple: true, default: ['64', '256'] },
    },
  })
  const folder = mkdtempSync(join(tmpdir(), 'earshot-bench-'))
  const env = { EARSHOT_DATA: folder, PORT: '0', EARSHOT_RATE_LIMIT: 'off' }
  furnish(folder, env)
  const bare = await serveChild([join(import.meta.dirname, 'support', 'bare-hono.ts')])
  const ours = await serveChild([CLI, 'serve', '--json'], env)
  try {
    for (const connections of values.connections.map(Number)) {
      await compare(bare, ours, connections, Number(values.seconds), Number(values.rounds))
    }
    print(`earshot RSS after it all: ${rssMb(ours.pid)} MB`)
  } finally {
    await Promise.all([bare.stop(), ours.stop()])
    rmSync(folder, { recursive: true, force: true })
  }
}

async function compare(
  bare: ServerChild,
  ours: ServerChild,
  connections: number,
  seconds: number,
  rounds: number,
): Promise<void> {
  const post = ({ port }: ServerChild, status: number, forSeconds = seconds) =>
    load({ port, path: '/w/acme', connections, seconds: forSeconds, status, body: nextBody })
  await post(bare, 202, 1)
  await post(ours, 200, 1)
  const pairs: { bare: Load; ours: Load }[] = []
  for (let round = 0; round < rounds; round += 1) {
    pairs.push({ bare: await post(bare, 202), ours: await post(ours, 200) })
  }
  const of = (pick: (pair: { bare: Load; ours: Load }) => number) => median(pairs.map(pick))
  const wrong = pairs.reduce((sum, pair) => sum + pair.bare.wrong + pair.ours.wrong, 0)
  print(
    `${connections} connections: bare Hono ${of((p) => p.bare.requestsPerSecond).toFixed(0)}/s` +
      ` (p50 ${of((p) => p.bare.p50Ms).toFixed(1)}, p99 ${of((p) => p.bare.p99Ms).toFixed(1)} ms)` +
      `, Earshot ${of((p) => p.ours.requestsPerSecond).toFixed(0)}/s` +
      ` (p50 ${of((p) => p.ours.p50Ms).toFixed(1)}, p99 ${of((p) => p.ours.p99Ms).toFixed(1)} ms)` +
      `, ratio ${of((p) => p.ours.requestsPerSecond / p.bare.requestsPerSecond).toFixed(2)}` +
      `${wrong > 0 ? `, ${wrong} WRONG REPLIES` : ''}`,
  )
}

/** A site and a survey, as an owner adds them. */
export function furnish(folder: string, env: Readonly<Record<string, string>>): void {
  const survey = join(folder, 'survey.json')
  writeFileSync(
    survey,
    '{"id":"nps","questions":[{"id":"score","kind":"nps"},{"id":"why","kind":"comment"}]}',
  )
  const earshot = (...words: string[]) =>
    execFileSync(process.execPath, [CLI, ...words], { env: { ...process.env, ...env } })
  earshot('site', 'add', '--id', 'acme', '--name', 'Acme')
  earshot('survey', 'publish', '--site', 'acme', survey)
}

const PAGES = ['', 'cart', 'products/12', 'collections/summer', 'checkout/thanks', 'about', 'sale']
const DEVICES = ['phone', 'phone', 'desktop', 'tablet']
const LANGS = ['en', 'ko', 'zh-Hans', 'ja', 'de']
const run0 = process.pid.toString(36)
let sent = 0

/** About 400 bytes: one answer of a new response, spread over the facets as shops have them. */
export function nextBody(): string {
  sent += 1
  const now = Date.now()
  return JSON.stringify({
    v: 1,
    responses: [
      {
        k: `bench-${run0}-${sent.toString(36).padStart(16, '0')}`,
        survey: 'nps',
        ver: 1,
        rev: 2,
        flags: 21,
        answers: { score: { r: 2, a: sent % 11 } },
        t: { first: now - 4_000, now },
        ctx: {
          page: `https://shop.example/${PAGES[sent % 7]}`,
          referrer: 'https://www.google.com/',
          device: DEVICES[sent % 4],
          lang: LANGS[sent % 5],
          visit: sent % 3 ? 'returning' : 'new',
          channel: 'tag',
        },
      },
    ],
  })
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0
}

function rssMb(pid: number): number {
  const pages = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))
  return Math.round(Number(pages?.[1] ?? 0) / 1_024)
}

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}

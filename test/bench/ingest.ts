import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { cpuUs } from './support/cpu-us.ts'
import { load, postOf, type Load } from './support/load.ts'
import { machine } from './support/machine.ts'
import { middle } from './support/middle.ts'
import { serveChild, type ServerChild } from './support/serve-child.ts'

const ROOT = join(import.meta.dirname, '..', '..')
const CLI = join(ROOT, 'collector', 'cli', 'earshot.js')

/** The goals of a run, as ratios to bare Hono and as bytes. */
const GOALS = '0.8 at 64, 1.0 at 256, p99 ≤ 3×, RSS ≤ 200 MB'

/**
 * `npm run bench -- ingest [--seconds 2] [--rounds 5] [--connections 64 --connections 256]`: how many
 * answers a second the whole path keeps, durably, against servers that parse the same JSON and keep
 * nothing, and such that keep a row and no more; side by side in alternating rounds, medians of the rounds.
 */
export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      seconds: { type: 'string', default: '2' },
      rounds: { type: 'string', default: '5' },
      connections: { type: 'string', multiple: true, default: ['64', '256'] },
    },
  })
  const folder = mkdtempSync(join(tmpdir(), 'earshot-bench-'))
  const env = { EARSHOT_DATA: folder, PORT: '0', EARSHOT_RATE_LIMIT: 'off' }
  furnish(folder, env)
  const support = join(import.meta.dirname, 'support')
  const servers: Servers = {
    bare: await serveChild([join(support, 'bare-hono.ts')]),
    node: await serveChild([join(support, 'bare-node.ts')]),
    appended: await serveChild([join(support, 'durable-hono.ts')]),
    unique: await serveChild([join(support, 'durable-hono.ts'), '--unique']),
    ours: await serveChild([CLI, 'serve', '--json'], env),
  }
  print(`${machine()}\ngoals: ${GOALS}\n`)
  print(
    '| connections | server | answers/s | to bare Hono | p50 ms | p99 ms | p99 to bare | CPU µs each |',
  )
  print('| --- | --- | --- | --- | --- | --- | --- | --- |')
  try {
    for (const connections of values.connections.map(Number)) {
      await compare(servers, connections, Number(values.seconds), Number(values.rounds))
    }
    print(`\nRSS of Earshot after it all: ${rssMb(servers.ours.pid)} MB`)
  } finally {
    await Promise.all(Object.values(servers).map((server) => server.stop()))
    rmSync(folder, { recursive: true, force: true })
  }
}

type Name = keyof typeof NAMES
/** What a round saw; the processor's time does not depend on who else uses the machine. */
type Seen = Load & { readonly cpuUsEach: number }
type Servers = Readonly<Record<Name, ServerChild>>

const NAMES = {
  bare: 'bare Hono',
  node: 'node:http',
  appended: 'Hono, a durable row an answer',
  unique: 'the same, under a unique id',
  ours: 'Earshot',
} as const
const ORDER = ['bare', 'node', 'appended', 'unique', 'ours'] as const satisfies Name[]

async function compare(
  servers: Servers,
  connections: number,
  seconds: number,
  rounds: number,
): Promise<void> {
  const post = async (name: Name, forSeconds: number): Promise<Seen> => {
    const { port, pid } = servers[name]
    const startUs = cpuUs(pid)
    const status = name === 'ours' ? 200 : 202
    const request = () => postOf('/w/acme', nextBody())
    const seen = await load({ port, connections, seconds: forSeconds, status, request })
    return { ...seen, cpuUsEach: (cpuUs(pid) - startUs) / (seen.requestsPerSecond * forSeconds) }
  }
  for (const name of ORDER) await post(name, 1)
  const seen: Record<Name, Seen>[] = []
  for (let round = 0; round < rounds; round += 1) {
    seen.push({
      bare: await post('bare', seconds),
      node: await post('node', seconds),
      appended: await post('appended', seconds),
      unique: await post('unique', seconds),
      ours: await post('ours', seconds),
    })
  }
  for (const name of ORDER) {
    const of = (pick: (one: Record<Name, Seen>) => number) => middle(seen.map(pick)).toFixed(2)
    const perSecond = middle(seen.map((one) => one[name].requestsPerSecond)).toFixed(0)
    const ratio = of((one) => one[name].requestsPerSecond / one.bare.requestsPerSecond)
    const p99Ratio = of((one) => one[name].p99Ms / one.bare.p99Ms)
    const times = `${of((one) => one[name].p50Ms)} | ${of((one) => one[name].p99Ms)}`
    const cpu = middle(seen.map((one) => one[name].cpuUsEach)).toFixed(0)
    const cells = [connections, NAMES[name], perSecond, ratio, times, p99Ratio, cpu]
    print(`| ${cells.join(' | ')} |`)
  }
  const wrong = seen.flatMap((one) => ORDER.map((name) => one[name].wrong))
  const sum = wrong.reduce((one, other) => one + other, 0)
  if (sum > 0) print(`${sum} REPLIES WERE WRONG`)
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

function rssMb(pid: number): number {
  const pages = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))
  return Math.round(Number(pages?.[1] ?? 0) / 1_024)
}

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}

import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { ROOT } from '../support/sources.ts'
import { until } from '../support/until.ts'
import { machine } from './support/machine.ts'
import { quantile } from './support/middle.ts'
import { serveChild } from './support/serve-child.ts'

const MAIN = join(ROOT, 'collector/cli/main.ts')
/** The writer of this server hangs for four seconds at its first batch, as on a disk that stalls. */
const GATED = ['--import', join(ROOT, 'test/faults/support/mutate.ts'), MAIN, 'serve', '--json']

/** A little more than the queue and the batch under way hold; so many come in one body. */
const FLOOD = 10_400
const PER_BODY = 20

/**
 * `npm run bench -- overload [--connections 64]`: how soon a full collector says 503, seen from the
 * sender, while its disk hangs. Goal: p99 within 50 ms.
 */
export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: { connections: { type: 'string', default: '64' } },
  })
  const folder = mkdtempSync(join(tmpdir(), 'earshot-bench-'))
  const env = { EARSHOT_DATA: folder, PORT: '0', EARSHOT_RATE_LIMIT: 'off' }
  furnish(env)
  const server = await serveChild(GATED, { ...env, FAULTS_MUTANT: 'gatedWriter' })
  const agent = new Agent({ keepAlive: true })
  try {
    const filling = Array.from({ length: FLOOD / PER_BODY }, () =>
      post(agent, server.port, bodyOf(PER_BODY)),
    )
    await until('a full queue', () => isFull(server.port))
    const refused = (
      await Promise.all(
        Array.from({ length: Number(values.connections) }, () => askUntilOpen(agent, server.port)),
      )
    ).flat()
    const kept = (await Promise.all(filling)).filter(({ status }) => status === 200).length
    print(`${machine()}\ngoal: p99 ≤ 50 ms\n`)
    print('| connections | 503 | p50 ms | p99 ms | slowest ms | kept of what waited |')
    print('| --- | --- | --- | --- | --- | --- |')
    const ms = (share: number) => quantile(refused, share).toFixed(1)
    const cells = [
      values.connections,
      refused.length,
      ms(0.5),
      ms(0.99),
      ms(1),
      `${kept * PER_BODY}`,
    ]
    print(`| ${cells.join(' | ')} |`)
  } finally {
    agent.destroy()
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Whether the collector itself says that it takes no more. */
async function isFull(port: number): Promise<boolean> {
  const metrics = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text()
  return Number(/^earshot_turned_away_total (.*)$/m.exec(metrics)?.[1]) > 0
}

/** Sends again at once after each 503, until the first 200; how long each 503 took, in ms. */
async function askUntilOpen(agent: Agent, port: number): Promise<number[]> {
  const took: number[] = []
  for (;;) {
    const { status, ms } = await post(agent, port, bodyOf(1))
    // the disk has woken up
    if (status === 200) return took
    took.push(ms)
  }
}

let made = 0

function bodyOf(count: number): string {
  const now = Date.now()
  const responses = Array.from({ length: count }, () => {
    made += 1
    return {
      k: `secret-of-shopper-${made}`,
      survey: 'nps',
      ver: 1,
      rev: 1,
      flags: 5,
      answers: { score: { r: 1, a: 9 } },
      t: { first: now, now },
      ctx: {},
    }
  })
  return JSON.stringify({ v: 1, responses })
}

function post(agent: Agent, port: number, body: string) {
  const startedMs = performance.now()
  return new Promise<{ status: number; ms: number }>((resolve, reject) => {
    const headers = { 'content-type': 'text/plain', 'content-length': Buffer.byteLength(body) }
    const options = { agent, port, host: '127.0.0.1', path: '/w/acme', method: 'POST', headers }
    const sending = request(options, (reply) => {
      const ms = performance.now() - startedMs
      reply.resume().on('end', () => resolve({ status: reply.statusCode ?? 0, ms }))
    })
    sending.on('error', reject).end(body)
  })
}

function furnish(env: Readonly<Record<string, string>>): void {
  const earshot = (...words: string[]) =>
    execFileSync(process.execPath, [MAIN, ...words], { env: { ...process.env, ...env } })
  earshot('site', 'add', '--id', 'acme')
  earshot('survey', 'publish', '--site', 'acme', join(ROOT, 'test/support/nps.json'))
}

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}

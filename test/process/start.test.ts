import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Results } from '#shared/results.ts'
import { ROOT } from '../support/sources.ts'
import { until } from '../support/until.ts'

const daysBefore = (days: number) =>
  new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10)
const [from, to] = [daysBefore(360), daysBefore(0)]
let folder = ''
const stops: (() => Promise<unknown>)[] = []

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'earshot-start-'))
})

afterEach(async () => {
  await Promise.all(stops.splice(0).map((stop) => stop()))
  rmSync(folder, { recursive: true, force: true })
})

/** `npm start` as a newcomer runs it, on any free ports and with a small year. */
function start(args: readonly string[] = [], settings: Record<string, string> = {}) {
  const child = spawn(process.execPath, [join(ROOT, 'demo/start.ts'), '--no-build', ...args], {
    env: {
      ...process.env,
      EARSHOT_DATA: join(folder, 'data'),
      PORT: '0',
      DEMO_PORT: '0',
      DEMO_SIZE: '0.02',
      ...settings,
    },
    stdio: 'pipe',
  })
  let said = ''
  let complained = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (complained += text))
  const gone = once(child, 'close').then(([code]) => Number(code))
  const stop = () => {
    child.kill('SIGTERM')
    return gone
  }
  stops.push(stop)

  return {
    stop,
    gone,
    complaint: () => complained.trim(),
    /** the addresses it prints once all is up */
    links: () =>
      until('the links', () => {
        if (child.exitCode !== null) throw new Error(complained)
        const link = (name: string) => new RegExp(`${name} +(\\S+)`).exec(said)?.[1]
        const setup = link('Set-up')
        return setup ? { setup, results: link('Results')!, shop: link('Demo shop') } : undefined
      }),
  }
}

async function read(results: string): Promise<Results> {
  const { key } = JSON.parse(readFileSync(join(folder, 'data/demo.json'), 'utf8'))
  const address = `${new URL(results).origin}/api/surveys/relationship`
  const reply = await fetch(`${address}/results?from=${from}&to=${to}`, {
    headers: { authorization: `Bearer ${key}` },
  })
  expect(reply.status).toBe(200)
  return (await reply.json()) as Results
}

const answers = (address: string) =>
  fetch(address).then(
    (reply) => reply.ok,
    () => false,
  )

test('prints three links that answer, keeps one year whatever comes, and stops cleanly', async () => {
  const first = start()
  const { shop, results, setup } = await first.links()
  const collector = new URL(results).origin
  expect(await (await fetch(shop!)).text()).toContain(`src="${collector}/w/demo.js"`)
  expect(setup).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/setup#.{20,}$/)
  expect(await answers(`${collector}/readyz`)).toBe(true)
  // 2 % of a year of 49 impressions a day is about 350
  const { shown, answered } = await read(results)
  expect(shown).toBeGreaterThan(250)
  expect(answered).toBeGreaterThan(5)

  expect(await first.stop()).toBe(0)
  expect(await answers(shop!)).toBe(false)
  expect(await answers(`${collector}/readyz`)).toBe(false)

  const again = await start().links()
  expect(await read(again.results)).toMatchObject({ shown, answered })
  if (process.platform !== 'win32') {
    expect(statSync(join(folder, 'data/demo.json')).mode & 0o077).toBe(0)
  }
})

test('a seeding that was cut off goes on at the next start and keeps nothing twice', async () => {
  const first = start()
  const { results } = await first.links()
  const { shown } = await read(results)
  await first.stop()
  const note = join(folder, 'data/demo.json')
  const { key } = JSON.parse(readFileSync(note, 'utf8'))
  writeFileSync(note, JSON.stringify({ key, seeded: false }))

  const again = await start().links()
  // the second year ends some seconds later, so it may hold an impression more
  const { shown: then } = await read(again.results)
  expect(then).toBeGreaterThanOrEqual(shown)
  expect(then).toBeLessThan(shown + 5)
})

test('the demo asks one question after another, so that a newcomer sees them all', async () => {
  const { results } = await start().links()
  const { key } = JSON.parse(readFileSync(join(folder, 'data/demo.json'), 'utf8'))
  const headers = { authorization: `Bearer ${key}` }
  const reply = await fetch(new URL('/api/sites', results), { headers })
  const { sites } = (await reply.json()) as { sites: unknown[] }
  expect(sites).toMatchObject([{ id: 'demo', brand: 'Dalbit', gapDays: 0, asksPerQuarter: 50 }])
})

test('--empty has neither shop nor site', async () => {
  const { shop, results } = await start(['--empty']).links()
  expect(shop).toBeUndefined()
  expect((await fetch(new URL('/w/demo.js', results))).status).toBe(404)
})

test.each([['PORT'], ['DEMO_PORT']])('a taken %s is one sentence and exit 1', async (name) => {
  const squatter = createServer().listen(0, '127.0.0.1')
  await once(squatter, 'listening')
  const port = String((squatter.address() as AddressInfo).port)
  const run = start([], { [name]: port })
  expect(await run.gone).toBe(1)
  expect(run.complaint()).toMatch(new RegExp(`ort ${port} .*taken.*set ${name} to another\\.?$`))
  squatter.close()
})

test.each([
  ['a wrong port', { DEMO_PORT: 'many' }, [], /^DEMO_PORT is a port, 0 to 65535, not "many"\.$/],
  [
    'a wrong setting of the collector',
    { HOST: '', EARSHOT_RATE_LIMIT: 'x' },
    [],
    /^earshot: EARSHOT_RATE_LIMIT .+$/,
  ],
  ['an unknown option', {}, ['--full'], /^npm start takes .+$/],
])('%s is one sentence and exit 1', async (_, settings, args, sentence) => {
  const run = start(args, settings)
  expect(await run.gone).toBe(1)
  expect(run.complaint()).toMatch(sentence)
})

test('a data folder that cannot be made is one sentence and exit 1', async () => {
  const file = join(folder, 'file')
  writeFileSync(file, '')
  const run = start([], { EARSHOT_DATA: join(file, 'data') })
  expect(await run.gone).toBe(1)
  expect(run.complaint()).toContain(file)
  expect(run.complaint().split('\n')).toHaveLength(1)
})

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { tempFolder } from '../support/collector/open-collector.ts'
import { snapshot } from '../support/collector/snapshots.ts'
import { ROOT } from '../support/sources.ts'

const CLI = join(ROOT, 'collector/cli/main.ts')
const ADDRESS = '81.2.69.142'
const CANARIES = [
  ADDRESS,
  '81.2.69',
  'CanaryBrowser/4711',
  'canary-token',
  'canary-cookie',
  'canary-unknown',
  '\u001b[31m',
]

function run(args: readonly string[], data: string) {
  const env = { PATH: process.env['PATH'], EARSHOT_DATA: data, PORT: '0', EARSHOT_TRUST_PROXY: '1' }
  const child = spawn(process.execPath, [CLI, ...args], { cwd: ROOT, env })
  const ran = { out: '', error: '' }
  child.stdout.on('data', (chunk: Buffer) => (ran.out += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (ran.error += chunk.toString()))
  onTestFinished(() => void child.kill('SIGKILL'))
  return { child, ran }
}

async function finish(args: readonly string[], data: string) {
  const { child, ran } = run(args, data)
  const [code] = await once(child, 'close')
  return { code, ...ran }
}

test('no address, user agent, cookie or query reaches the book, its log, a backup or what is printed', async () => {
  const data = tempFolder()
  const backups = tempFolder()
  await finish(['site', 'add', '--id', 'acme', '--name', 'Acme'], data)
  const file = join(ROOT, 'test/support/nps.json')
  await finish(['survey', 'publish', '--site', 'acme', file], data)
  const { child, ran } = run(['serve', '--json'], data)
  while (!ran.out.includes('\n')) await once(child.stdout, 'data')
  const { address } = JSON.parse(ran.out)
  const headers = {
    'content-type': 'text/plain',
    'x-forwarded-for': ADDRESS,
    forwarded: `for=${ADDRESS}`,
    'user-agent': 'CanaryBrowser/4711',
    cookie: 'id=canary-cookie',
    referer: 'https://acme.example/?t=canary-token',
  }
  const ctx = {
    page: 'https://acme.example/a?t=canary-token#canary-token',
    referrer: 'https://acme.example/b?t=canary-token',
    traits: { email: 'canary-unknown' },
  }
  const sent = { ...snapshot({ ctx, t: { first: Date.now() - 4_000, now: Date.now() } }) }
  const body = JSON.stringify({ v: 1, more: 'canary-unknown', responses: [sent] })
  const post = (path: string, text: string) =>
    fetch(`${address}${path}`, { method: 'POST', headers, body: text })
  expect(await (await post('/w/acme', body)).json()).toMatchObject({
    responses: [{ state: 'kept' }],
  })
  // refusals and failures are what gets logged
  await post(`/w/acme?t=canary-token`, '{"canary-token')
  await post('/w/%1b%5b31m?t=canary-token', body)
  await fetch(`${address}/api/canary-token%0d%0a?t=canary-token`, { headers })
  await finish(['backup', join(backups, 'copy.db')], data)

  const files = [data, backups].flatMap((folder) =>
    readdirSync(folder).map((name) => join(folder, name)),
  )
  expect(files.map((name) => name.split('/').at(-1))).toEqual(
    expect.arrayContaining(['earshot.db', 'earshot.db-wal', 'copy.db']),
  )
  const all = files.map((name) => readFileSync(name))
  // a check that cannot fail is none: what is kept is found
  expect(all.some((bytes) => bytes.includes('https://acme.example/a'))).toBe(true)
  for (const canary of CANARIES) {
    expect(all.filter((bytes) => bytes.includes(canary))).toEqual([])
    expect(`${ran.out}${ran.error}`).not.toContain(canary)
  }
})

test('what was erased after a backup stays erased when the backup is restored', async () => {
  const data = tempFolder()
  const copy = join(tempFolder(), 'copy.db')
  await finish(['site', 'add', '--id', 'acme', '--name', 'Acme'], data)
  await finish(['survey', 'publish', '--site', 'acme', join(ROOT, 'test/support/nps.json')], data)
  const { child, ran } = run(['serve', '--json'], data)
  while (!ran.out.includes('\n')) await once(child.stdout, 'data')
  const { address } = JSON.parse(ran.out)
  const t = { first: Date.now() - 4_000, now: Date.now() }
  const send = (customer: string) =>
    fetch(`${address}/w/acme`, {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body: JSON.stringify({ v: 1, responses: [snapshot({ ctx: { customer }, t })] }),
    })
  await send('ann')
  await send('bob')
  await finish(['backup', copy], data)
  const who = ['--site', 'acme', '--customer']
  expect(JSON.parse((await finish(['erase', ...who, 'ann', '--json'], data)).out)).toEqual({
    responses: 1,
    others: 0,
    scrubbed: true,
  })
  expect(await finish(['restore', copy], data)).toMatchObject({
    code: 1,
    error: expect.stringContaining('another Earshot serves this data folder'),
  })
  child.kill('SIGTERM')
  await once(child, 'close')
  const restored = await finish(['restore', copy, '--json'], data)
  expect(JSON.parse(restored.out)).toEqual({ old: expect.any(String), erasures: 1 })
  const known = async (customer: string) =>
    JSON.parse((await finish(['export', ...who, customer], data)).out).responses.length
  expect([await known('ann'), await known('bob')]).toEqual([0, 1])
  expect(JSON.parse((await finish(['recount', '--json'], data)).out)).toEqual({
    counted: { nps: 1 },
  })
  expect(await finish(['doctor'], data)).toMatchObject({ code: 0 })
  expect(await finish(['restore', join(ROOT, 'package.json')], data)).toMatchObject({
    code: 1,
    error: expect.stringContaining('is not a sound copy of a book'),
  })
}, 90_000)

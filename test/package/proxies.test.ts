import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer, request, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { tempFolder } from '../support/collector/open-collector.ts'
import { snapshot } from '../support/collector/snapshots.ts'
import { prepareEarshot } from '../support/earshot.ts'
import { freePort } from '../support/free-port.ts'
import { ROOT } from '../support/sources.ts'
import { until } from '../support/until.ts'

/** A proxy as an owner would run it, with the file that ships. */
interface Proxy {
  readonly name: string
  /** the command that must be installed */
  readonly command: string
  /** the shipped file, changed in its addresses alone, written to `folder`; the arguments to run it */
  prepare(folder: string, ports: Ports): readonly string[]
}

interface Ports {
  readonly own: number
  readonly collector: string
  readonly shop: number
}

const shipped = (name: string) => readFileSync(join(ROOT, 'collector/deploy', name), 'utf8')

const PROXIES: readonly Proxy[] = [
  {
    name: 'nginx',
    command: 'nginx',
    prepare(folder, { own, collector, shop }) {
      const part = shipped('nginx.conf')
        .replace('127.0.0.1:4300', collector)
        .replace('127.0.0.1:8080', `127.0.0.1:${shop}`)
        .replaceAll('listen 80', `listen 127.0.0.1:${own}`)
      mkdirSync(join(folder, 'logs'))
      writeFileSync(join(folder, 'nginx.conf'), around(folder, part))
      return ['-p', folder, '-c', 'nginx.conf', '-e', 'logs/error.log']
    },
  },
  {
    name: 'Caddy',
    command: 'caddy',
    prepare(folder, { own, collector, shop }) {
      const part = shipped('Caddyfile')
        .replaceAll('127.0.0.1:4300', collector)
        .replace('127.0.0.1:8080', `127.0.0.1:${shop}`)
        .replaceAll(/^(\w+\.acme\.example) \{/gm, `http://$1:${own} {`)
      const file = join(folder, 'Caddyfile')
      writeFileSync(file, `{\nadmin off\nauto_https off\ndefault_bind 127.0.0.1\n}\n${part}`)
      return ['run', '--adapter', 'caddyfile', '--config', file]
    },
  },
]

/** What surrounds the shipped part on a machine of its own, without root. */
function around(folder: string, part: string): string {
  const temps = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
  return `daemon off;
master_process off;
pid ${folder}/nginx.pid;
events {}
http {
access_log off;
${temps.map((name) => `${name}_temp_path ${folder}/${name};`).join('\n')}
${part}
}
`
}

describe.each(PROXIES)('$name (skipped where it is not installed)', ({ command, prepare }) => {
  const isThere = spawnSync(command, ['version']).error === undefined

  test.skipIf(!isThere)('passes the console and, from the shop’s own host, the tag', async () => {
    const { get, post, key } = await openTown(command, prepare)

    expect((await get('ask.acme.example', '/api/openapi.json')).status).toBe(200)
    const tag = await get('shop.acme.example', '/w/acme.js')
    expect([tag.status, tag.headers['content-type']]).toEqual([
      200,
      'text/javascript; charset=utf-8',
    ])
    // of the shop's host only /w/ is the collector's: its console does not lie there
    const page = await get('shop.acme.example', '/api/openapi.json')
    expect(page.text).toBe('the shop: /api/openapi.json')

    const sent = await post('shop.acme.example', '/w/acme', batchOf(1))
    expect(JSON.parse(sent.text)).toMatchObject({ responses: [{ state: 'kept' }] })
    const shown = await get('ask.acme.example', '/api/surveys/nps/responses', key)
    expect(JSON.parse(shown.text).responses).toHaveLength(1)
  })

  test.skipIf(!isThere)('passes a live update on at once, without waiting for more', async () => {
    const { port, post, key } = await openTown(command, prepare)
    const reply = await ask(port, 'ask.acme.example', '/api/surveys/nps/live', {
      headers: { authorization: `Bearer ${key}` },
    })
    onTestFinished(() => void reply.destroy())
    let said = ''
    reply.on('data', (chunk: Buffer) => (said += chunk.toString()))
    await until('the stream to open', () => said !== '')
    const before = said.length
    await post('shop.acme.example', '/w/acme', batchOf(2))
    await until('the change to be told', () => said.length > before)
  })

  test.skipIf(!isThere)('takes an import larger than the megabyte of most proxies', async () => {
    const { post, key } = await openTown(command, prepare)
    const rows = Array.from({ length: 60_000 }, (_, i) => `2026-03-01T10:00:00Z,${i % 11},c-${i}`)
    const mapping = encodeURIComponent('{"at":"at","rating":"score","customer":"who"}')
    const path = `/api/sites/acme/imports?survey=nps&dry=1&mapping=${mapping}`
    const body = `at,score,who\n${rows.join('\n')}`
    expect(body.length).toBeGreaterThan(1_048_576)
    const reply = await post('ask.acme.example', path, body, { key, type: 'text/csv' })
    expect(reply.status, reply.text.slice(0, 300)).toBe(200)
  })

  test.skipIf(!isThere)('tells the collector who asks, whatever the shopper claims', async () => {
    const limit = { EARSHOT_RATE_LIMIT: '2', EARSHOT_TRUST_PROXY: '1' }
    const { post } = await openTown(command, prepare, limit)
    const statuses: number[] = []
    for (let i = 0; i < 4; i++) {
      // each from another network, if one were to believe it
      const claimed = { 'x-forwarded-for': `203.0.${i}.7` }
      statuses.push((await post('shop.acme.example', '/w/acme', batchOf(i), claimed)).status)
    }
    expect(statuses).toEqual([200, 200, 429, 429])
  })
})

function batchOf(number: number): string {
  const now = new Date().toISOString()
  const k = `through-a-proxy-${String(number).padStart(6, '0')}`
  return JSON.stringify({ v: 1, responses: [snapshot({ k, t: { first: now, now } })] })
}

/** A collector, a shop, and the proxy in front of both. */
async function openTown(
  command: string,
  prepare: Proxy['prepare'],
  settings: Record<string, string> = {},
) {
  const earshot = await prepareEarshot({ EARSHOT_TRUST_PROXY: '1', ...settings })
  onTestFinished(() => earshot.remove())
  await earshot.start()
  const key = await earshot.furnish('acme', 'http://shop.acme.example', [
    {
      id: 'nps',
      questions: [
        { id: 'score', kind: 'nps' },
        { id: 'why', kind: 'comment' },
      ],
    },
  ])
  const shop = createServer((asked, reply) => reply.end(`the shop: ${asked.url}`))
  await new Promise<void>((resolve) => shop.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void shop.close())
  const port = await freePort()
  const collector = new URL(earshot.address).host
  const { port: shopPort } = shop.address() as AddressInfo
  const folder = tempFolder()
  const words = prepare(folder, { own: port, collector, shop: shopPort })
  const env = { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder }
  const child = spawn(command, words, { env })
  onTestFinished(() => void child.kill('SIGKILL'))
  let said = ''
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))

  const get = async (host: string, path: string, token?: string) =>
    read(
      await ask(port, host, path, token ? { headers: { authorization: `Bearer ${token}` } } : {}),
    )
  const post = async (
    host: string,
    path: string,
    body: string,
    { key: token, type = 'text/plain', ...headers }: Record<string, string> = {},
  ) => {
    const all = {
      'content-type': type,
      ...(token && { authorization: `Bearer ${token}` }),
      ...headers,
    }
    return read(await ask(port, host, path, { method: 'POST', headers: all, body }))
  }
  await until(`${command}: ${said}`, async () => {
    if (child.exitCode !== null) throw new Error(said)
    return (await get('ask.acme.example', '/readyz')).status === 200
  })
  return { port, key, get, post }
}

interface Asked {
  readonly method?: string
  readonly headers?: Record<string, string>
  readonly body?: string
}

/** `fetch` may not set Host. */
function ask(port: number, host: string, path: string, asked: Asked): Promise<IncomingMessage> {
  const { method = 'GET', headers = {}, body } = asked
  return new Promise((resolve, reject) => {
    const all = { ...headers, host, ...(body && { 'content-length': Buffer.byteLength(body) }) }
    request({ port, host: '127.0.0.1', path, method, headers: all }, resolve)
      .on('error', reject)
      .end(body)
  })
}

async function read(reply: IncomingMessage) {
  let text = ''
  for await (const chunk of reply) text += String(chunk)
  return { status: reply.statusCode ?? 0, headers: reply.headers, text }
}

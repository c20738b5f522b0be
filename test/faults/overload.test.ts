import { readFileSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { tempFolder } from '../support/collector/open-collector.ts'
import { snapshot } from '../support/collector/snapshots.ts'
import { until } from '../support/until.ts'
import { makeBook } from './support/database.ts'
import { sendRaw, statusOf } from './support/raw.ts'
import { startServer } from './support/server.ts'

const now = () => ({ first: Date.now(), now: Date.now() })

/** Twice what the queue holds: 10,000 answers. */
const FLOOD = 20_000
const PER_BODY = 20

test('twice what the queue holds, with the writer locked out, is turned away at once and forgotten', async () => {
  const folder = join(tempFolder(), 'data')
  await makeBook(folder)
  const server = await startServer({ folder, mutant: 'gatedWriter' })
  const agent = new Agent({ keepAlive: true, maxSockets: 1_000 })
  const rssBefore = rssMb(server.pid)
  const replies: { status: number; retryAfter: number; ms: number }[] = []
  const flood = Array.from({ length: FLOOD / PER_BODY }, async () => {
    const responses = Array.from({ length: PER_BODY }, () => snapshot({ t: now() }))
    replies.push(await post(agent, server.port, JSON.stringify({ v: 1, responses })))
  })
  await until('answers to be turned away', () => replies.some(({ status }) => status === 503))
  expect((await fetch(`${server.address}/readyz`)).status).toBe(503)
  expect(rssMb(server.pid) - rssBefore).toBeLessThan(150)
  // the authorization opens by itself after a while
  await Promise.all(flood)
  const refused = replies.filter(({ status }) => status === 503)
  expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([200, 503]))
  expect(refused.every(({ retryAfter }) => retryAfter >= 2 && retryAfter <= 10)).toBe(true)
  await until('a quiet collector', async () => (await fetch(`${server.address}/readyz`)).ok)
  const kept = replies.filter(({ status }) => status === 200).length * PER_BODY
  expect(
    await post(agent, server.port, JSON.stringify({ v: 1, responses: [snapshot()] })),
  ).toMatchObject({ status: 200 })
  agent.destroy()
  server.kill('SIGTERM')
  expect(await server.ended).toBe(0)
  const db = new Database(join(folder, 'earshot.db'))
  expect(db.prepare('SELECT count(*) FROM response').pluck().get()).toBe(kept + 1)
  db.close()
})

test('a lock held by another process is a 503 that does not stop the event loop for long', async () => {
  const folder = join(tempFolder(), 'data')
  await makeBook(folder)
  const server = await startServer({ folder })
  const agent = new Agent({ keepAlive: true })
  const other = new Database(join(folder, 'earshot.db'))
  other.exec('BEGIN IMMEDIATE')
  const body = JSON.stringify({ v: 1, responses: [snapshot({ t: now() })] })
  expect(await post(agent, server.port, body)).toMatchObject({ status: 503 })
  other.exec('ROLLBACK')
  other.close()
  expect(await post(agent, server.port, body)).toMatchObject({ status: 200 })
  agent.destroy()
})

test('slow heads and slow bodies are cut, and others are served meanwhile', async () => {
  const folder = join(tempFolder(), 'data')
  await makeBook(folder)
  const server = await startServer({ folder })
  const head = 'POST /w/acme HTTP/1.1\r\nHost: x\r\nContent-Type: text/plain\r\n'
  const slow = [
    ...Array.from({ length: 20 }, () => sendRaw(server.port, head)),
    ...Array.from({ length: 20 }, () => sendRaw(server.port, `${head}Content-Length: 99\r\n\r\n{`)),
  ]
  const agent = new Agent({ keepAlive: true })
  const body = JSON.stringify({ v: 1, responses: [snapshot({ t: now() })] })
  expect(await post(agent, server.port, body)).toMatchObject({ status: 200 })
  agent.destroy()
  const replies = await Promise.all(slow.map(({ reply }) => reply))
  expect(new Set(replies.map(statusOf))).toEqual(new Set([408]))
}, 60_000)

test('lengths that lie, and requests that could be two, are refused and keep nothing', async () => {
  const folder = join(tempFolder(), 'data')
  await makeBook(folder)
  const server = await startServer({ folder })
  const head =
    'POST /w/acme HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: text/plain\r\n'
  const body = JSON.stringify({ v: 1, responses: [snapshot({ t: now() })] })
  const cases: [string, number][] = [
    [`${head}Content-Length: 5\r\nContent-Length: 6\r\n\r\n{}`, 400],
    [`${head}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`, 400],
    [`${head}Content-Length: -1\r\n\r\n`, 400],
    [`${head}Content-Length: 99999999999\r\n\r\n`, 413],
    [`${head}Transfer-Encoding: chunked\r\n\r\nzz\r\n`, 400],
    [
      `${head}Transfer-Encoding: chunked\r\n\r\n${'9000\r\n'}${'x'.repeat(0x9000)}\r\n0\r\n\r\n`,
      413,
    ],
    [`${head}X: ${'x'.repeat(20_000)}\r\n\r\n`, 431],
    // shorter than the body that follows: what is left over is no request
    [`${head}Content-Length: 9\r\n\r\n${body}`, 400],
  ]
  for (const [bytes, status] of cases) {
    const { reply } = sendRaw(server.port, bytes)
    expect([bytes.slice(90, 150), statusOf(await reply)]).toEqual([bytes.slice(90, 150), status])
  }
  // longer than the body that comes: the sender leaves
  const { socket, reply } = sendRaw(server.port, `${head}Content-Length: 99999\r\n\r\n${body}`)
  socket.end()
  await reply
  server.kill('SIGTERM')
  expect(await server.ended).toBe(0)
  const db = new Database(join(folder, 'earshot.db'))
  expect(db.prepare('SELECT count(*) FROM response').pluck().get()).toBe(0)
  db.close()
})

function post(agent: Agent, port: number, body: string) {
  const startedMs = performance.now()
  return new Promise<{ status: number; retryAfter: number; ms: number }>((resolve, reject) => {
    const headers = { 'content-type': 'text/plain' }
    const sending = request({
      agent,
      port,
      host: '127.0.0.1',
      path: '/w/acme',
      method: 'POST',
      headers,
    })
    sending.on('error', reject)
    sending.on('response', (reply) => {
      const ms = performance.now() - startedMs
      const retryAfter = Number(reply.headers['retry-after'])
      reply.resume().on('end', () => resolve({ status: reply.statusCode ?? 0, retryAfter, ms }))
    })
    sending.end(body)
  })
}

function rssMb(pid: number): number {
  const found = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))
  return Number(found?.[1] ?? 0) / 1_024
}

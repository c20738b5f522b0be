import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { tempFolder } from '../support/collector/open-collector.ts'
import { until } from '../support/until.ts'
import { makeBook } from './support/database.ts'
import { startServer, type ServeOptions } from './support/server.ts'

async function serving(options: Partial<ServeOptions>) {
  const folder = join(tempFolder(), 'data')
  await makeBook(folder)
  return startServer({ folder, ...options })
}

/** Opens connections that say nothing; resolves once all are open, to how many were closed since. */
async function crowd(port: number, count: number) {
  const sockets = Array.from({ length: count }, () => connect(port, '127.0.0.1'))
  let closed = 0
  for (const socket of sockets) {
    socket.on('error', () => {})
    socket.on('close', () => (closed += 1))
    onTestFinished(() => void socket.destroy())
  }
  await Promise.all(sockets.map((socket: Socket) => once(socket, 'connect')))
  return { closed: () => closed, leave: () => sockets.forEach((socket) => socket.destroy()) }
}

const isLive = async (address: string) => (await fetch(`${address}/livez`)).status === 200

test('one connection too many is closed at once and counted, and there is room when others leave', async () => {
  const { address, port } = await serving({ env: { EARSHOT_MAX_CONNECTIONS: '10' } })
  const others = await crowd(port, 15)
  await until('five to be closed', () => others.closed() === 5)
  others.leave()
  await until('room', () => isLive(address))
  const metrics = await (await fetch(`${address}/metrics`)).text()
  expect(Number(/^earshot_connections_dropped_total (\d+)$/m.exec(metrics)?.[1])).toBeGreaterThan(4)
})

test('a process that may open no more files keeps its book and answers once others leave', async () => {
  const wrap = ['sh', '-c', 'ulimit -n 64; exec "$0" "$@"']
  const server = await serving({ wrap })
  const others = await crowd(server.port, 100)
  others.leave()
  await until('an answer', async () => (await fetch(`${server.address}/readyz`)).ok)
  server.kill('SIGTERM')
  expect(await server.ended).toBe(0)
})

test('a collector told to stop says so first, and answers until its delay is over', async () => {
  const { address, kill, ended } = await serving({ env: { EARSHOT_DRAIN_DELAY: '2' } })
  kill('SIGTERM')
  await until('it to say so', async () => (await fetch(`${address}/readyz`)).status === 503)
  expect(await (await fetch(`${address}/readyz`)).json()).toMatchObject({
    ready: false,
    reasons: ['the collector is shutting down'],
  })
  const reply = await fetch(`${address}/w/acme`, {
    method: 'POST',
    headers: { 'content-type': 'text/plain' },
    body: '{"v":1,"responses":[]}',
  })
  expect(reply.status).toBe(200)
  expect(await ended).toBe(0)
})

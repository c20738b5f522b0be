import {
  appendFileSync,
  mkdirSync,
  readdirSync,
  rmSync,
  statfsSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { tempFolder } from '../support/collector/open-collector.ts'
import { snapshot } from '../support/collector/snapshots.ts'
import { freePort } from '../support/free-port.ts'
import { readLedger } from '../support/ledger.ts'
import { checkBook } from '../support/ledger-check.ts'
import { startLoad } from '../support/load-child.ts'
import { until } from '../support/until.ts'
import { runEarshot } from '../support/run-earshot.ts'
import { makeBook } from './support/database.ts'
import { firstAck } from './support/first-ack.ts'
import { canRun, mountPoint } from './support/run-as-root.ts'
import { spawnServer, startServer } from './support/server.ts'
import { NO_SHUTDOWN, openShutdownDisk } from './support/shutdown-disk.ts'
import { IS_LONG } from './support/is-long.ts'

const NO_MOUNT = 'needs root to mount a file system'
const NO_STRACE = 'needs strace and the right to trace'
const canTrace = canRun('strace', '-qq', '-e', 'trace=none', 'true')

/** One answer through the door; its status, and when to return. */
async function post(address: string, responses: readonly unknown[]) {
  const reply = await send(address, responses)
  return { status: reply.status, retryAfter: Number(reply.headers.get('retry-after')) }
}

async function readiness(address: string): Promise<string> {
  const { ready, reasons } = await (await fetch(`${address}/readyz`)).json()
  return ready ? 'ready' : reasons.join(', ')
}

test('a full disk is a 503 until there is room, and nothing acknowledged is lost', async ({
  skip,
}) => {
  const disk = mountPoint()
  if (!canRun('mount', '-t', 'tmpfs', '-o', 'size=8m', 'tmpfs', disk)) return skip(NO_MOUNT)
  const folder = join(disk, 'data')
  const file = join(tempFolder(), 'ledger')
  await makeBook(folder)
  const server = await startServer({ folder })
  const load = startLoad({ port: server.port, file, seed: 'shopper' })
  await firstAck(file)
  // another program takes all that is left, faster than the collector looks
  const { bavail, bsize } = statfsSync(disk)
  crowd(join(disk, 'greedy'), Math.max(0, bavail - 40) * bsize)
  await until('the disk to be full', async () => {
    // counted as the load's are, should it be kept: an answer comes with a second revision
    const { status, retryAfter } = await post(server.address, [snapshot({ rev: 2 })])
    return status === 503 && retryAfter >= 60
  })
  await until('the collector to say it is not ready', async () =>
    /the database cannot be written|nearly full/.test(await readiness(server.address)),
  )
  // what is there can still be read
  expect((await fetch(`${server.address}/livez`)).status).toBe(200)
  rmSync(join(disk, 'greedy'))
  await until('answers to be taken again', async () => {
    return (
      (await post(server.address, [])).status === 200 &&
      (await readiness(server.address)) === 'ready'
    )
  })
  await firstAck(file)
  const met = await load.stop()
  expect(Object.keys(met)).toEqual(['200', '503'])
  server.kill('SIGTERM')
  expect(await server.ended).toBe(0)
  // the posts beside the load are not in its ledger
  expect(
    (await checkBook(folder, readLedger([file]))).filter((f) => !/never sent/.test(f)),
  ).toEqual([])
})

test('answers are turned away before the disk is full', async ({ skip }) => {
  const disk = mountPoint()
  if (!canRun('mount', '-t', 'tmpfs', '-o', 'size=16m', 'tmpfs', disk)) return skip(NO_MOUNT)
  const folder = join(disk, 'data')
  await makeBook(folder)
  const { bavail, bsize } = statfsSync(disk)
  // 500 kB are left of 16 MB: less than a twentieth
  writeFileSync(join(disk, 'greedy'), Buffer.alloc(bavail * bsize - 500_000))
  const server = await startServer({ folder })
  expect(await post(server.address, [snapshot()])).toMatchObject({ status: 503 })
  expect(await readiness(server.address)).toBe('the disk is nearly full')
  rmSync(join(disk, 'greedy'))
  await until('room to be noticed', async () => (await readiness(server.address)) === 'ready')
  expect((await post(server.address, [snapshot()])).status).toBe(200)
})

test('a disk that goes away ends the process, and a start after it returns loses nothing', async ({
  skip,
}) => {
  const disk = openShutdownDisk()
  if (!disk) return skip(NO_SHUTDOWN)
  const folder = join(disk.folder, 'data')
  const file = join(tempFolder(), 'ledger')
  await makeBook(folder)
  const server = await startServer({ folder })
  const load = startLoad({ port: server.port, file, seed: 'shopper' })
  await firstAck(file)
  disk.takeAway()
  expect(await server.ended).toBe(1)
  await load.stop()
  disk.restorePower()
  expect(await checkBook(folder, readLedger([file]))).toEqual([])
})

test('a data folder that cannot be written stops the start with one sentence', async ({ skip }) => {
  const disk = mountPoint()
  if (!canRun('mount', '-t', 'tmpfs', '-o', 'size=8m,ro', 'tmpfs', disk)) return skip(NO_MOUNT)
  const { ended, log } = spawnServer({ folder: join(disk, 'data') })
  expect(await ended).toBe(1)
  expect(log()).toBe(`earshot: the data folder ${join(disk, 'data')} cannot be written\n`)
})

/** A command that runs another and tampers with its system calls on some files. */
function tampered(files: readonly string[], calls: string, fault: string): string[] {
  const on = files.flatMap((file) => ['-P', file])
  const what = ['-e', `trace=${calls}`, '-e', `inject=${calls}:${fault}`]
  return ['strace', '-D', '-f', '-qq', '-o', '/dev/null', ...on, ...what]
}

test('a failed fsync ends the process, nothing after it is acknowledged, and the next start is sound', async ({
  skip,
}) => {
  if (!canTrace) return skip(NO_STRACE)
  const folder = join(tempFolder(), 'data')
  const file = join(tempFolder(), 'ledger')
  await makeBook(folder)
  const port = await freePort()
  const server = await startServer({
    folder,
    port,
    wrap: tampered([join(folder, 'earshot.db-wal')], 'fsync,fdatasync', 'error=EIO:when=40'),
  })
  const load = startLoad({ port, file, seed: 'shopper' })
  expect(await server.ended).toBe(1)
  expect(server.log()).toMatch(/the book cannot be trusted: SQLITE_IOERR/)
  const next = await startServer({ folder, port })
  await firstAck(file)
  await until('the check after an unclean stop', () => /the book is sound/.test(next.log()))
  await load.stop()
  next.kill('SIGTERM')
  expect(await next.ended).toBe(0)
  expect(await checkBook(folder, readLedger([file]))).toEqual([])
})

/** Some of the writes that a long run tries one by one. */
const SHORT_WRITES = [1, 2, 5, 12, 24]
const range = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => from + i)

test('a process that dies at each of its writes loses nothing acknowledged', async ({ skip }) => {
  if (!canTrace) return skip(NO_STRACE)
  const folder = join(tempFolder(), 'data')
  const file = join(tempFolder(), 'ledger')
  await makeBook(folder)
  const port = await freePort()
  const files = [join(folder, 'earshot.db-wal'), join(folder, 'earshot.db')]
  const load = startLoad({ port, file, seed: 'shopper', senders: 3 })
  for (const write of IS_LONG ? range(1, 24) : SHORT_WRITES) {
    const server = spawnServer({
      folder,
      port,
      wrap: tampered(files, 'pwrite64', `signal=KILL:when=${write}`),
    })
    await server.ended
    if (!IS_LONG || write % 8 === 0) expect(await checkBook(folder, readLedger([file]))).toEqual([])
  }
  await load.stop()
})

test('a foreign file in place of the book is refused with one sentence', async () => {
  const folder = join(tempFolder(), 'data')
  mkdirSync(folder)
  writeFileSync(join(folder, 'earshot.db'), Buffer.alloc(8_192, 'not a database'))
  const { ended, log } = spawnServer({ folder })
  expect(await ended).toBe(1)
  expect(log()).toMatch(/^earshot: .*earshot\.db cannot be opened: file is not a database\n$/)
  expect(readdirSync(folder)).toContain('earshot.db')
})

test('on a disk without a free byte an erasure still works, with room that was held back', async ({
  skip,
}) => {
  const disk = mountPoint()
  if (!canRun('mount', '-t', 'tmpfs', '-o', 'size=64m', 'tmpfs', disk)) return skip(NO_MOUNT)
  const folder = join(disk, 'data')
  await makeBook(folder)
  const server = await startServer({ folder })
  const [ack] = (await (await send(server.address, [snapshot()])).json()).responses
  await until('the ballast to be laid', () => readdirSync(folder).includes('ballast'))
  // half of a twentieth of 64 MiB
  expect(statSync(join(folder, 'ballast')).size).toBe(Math.floor((64 * 1_048_576) / 20 / 2))
  takeAll(disk)
  const erase = (id: string) => runEarshot(folder, ['erase', '--site', 'acme', '--response', id])
  // an answer with a long comment needs pages that are not there
  await until('the disk to be full', async () => {
    takeAll(disk)
    const long = snapshot({ answers: { why: { r: 1, a: 'x'.repeat(4_900) } } })
    return (await send(server.address, [long])).status === 503
  })
  expect(erase(ack.id)).toMatchObject({ code: 0, error: '' })
  expect(readdirSync(folder)).not.toContain('ballast')
  rmSync(join(disk, 'greedy'))
  await until('the ballast to be laid again', () => readdirSync(folder).includes('ballast'))
})

/** Another program takes the last page. */
function takeAll(disk: string): void {
  try {
    for (;;) appendFileSync(join(disk, 'greedy'), Buffer.alloc(4_096))
  } catch (error) {
    if (!String(error).includes('ENOSPC')) throw error
  }
}

function send(address: string, responses: readonly unknown[]) {
  const headers = { 'content-type': 'text/plain' }
  const body = JSON.stringify({ v: 1, responses })
  return fetch(`${address}/w/acme`, { method: 'POST', headers, body })
}

/** Writes so many bytes, or as many as there is room for while answers arrive beside it. */
function crowd(file: string, bytes: number): void {
  try {
    writeFileSync(file, Buffer.alloc(bytes))
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error
  }
}

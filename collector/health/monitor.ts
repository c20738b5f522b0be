import { stat, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { createBallast } from './disk/ballast.ts'
import { isNearlyFull } from './disk/disk-space.ts'
import type { Log } from '../log/log.ts'
import { describeError } from '../log/describe-error.ts'
import type { DiskState, HealthState } from './state.ts'

const BEAT_MS = 1_000
const DISK_BEATS = 5

/** A log that grows past its limit is held by a reader that does not go away. */
const WAL_ALARM_BYTES = 64 * 1_048_576

const NEARLY_FULL = 'the disk is nearly full'

/** What is looked at, and who is told. */
export interface MonitorTarget {
  /** the data folder; absent where answers go to a database elsewhere */
  readonly folder: string | undefined
  readonly health: HealthState
  readonly log: Log
}

/**
 * Looks once a second how late the event loop is, and every five how full the disk is, and turns
 * answers away before the last byte is taken. Resolves after the first look; the value stops it.
 */
export async function startMonitor(target: MonitorTarget): Promise<() => void> {
  const { folder, health, log } = target
  const ballast = folder === undefined ? undefined : createBallast(folder)
  const complain = (error: unknown) =>
    log.warn(describeError(error), 'the disk cannot be looked at')
  const look = async () => {
    if (folder === undefined) return
    const space = await lookAtDisk({ folder, health, log })
    // a start is not held up by laying the ballast
    if (beats > 0) await ballast?.lay(space)
  }
  let beats = 0
  await look().catch(complain)
  let dueMs = performance.now() + BEAT_MS
  const timer = setInterval(() => {
    health.lagMs = Math.max(0, performance.now() - dueMs)
    dueMs = performance.now() + BEAT_MS
    beats += 1
    if (beats % DISK_BEATS === 0) void look().catch(complain)
  }, BEAT_MS)
  return () => clearInterval(timer)
}

async function lookAtDisk({ folder, health, log }: MonitorTarget & { readonly folder: string }) {
  const space = await statfs(folder)
  const isLow = isNearlyFull(space)
  if (isLow && health.shedding === undefined) {
    health.shedding = NEARLY_FULL
    log.error({ folder }, `answers are turned away: ${NEARLY_FULL}`)
  } else if (!isLow && health.shedding === NEARLY_FULL) {
    health.shedding = undefined
    log.info({ folder }, 'answers are taken again')
  }
  const before = health.disk?.walBytes ?? 0
  health.disk = { freeBytes: space.bavail * space.bsize, ...(await sizesIn(folder)) }
  const { walBytes = 0 } = health.disk
  if (walBytes > WAL_ALARM_BYTES && before <= WAL_ALARM_BYTES) {
    log.warn({ walBytes }, 'a reader of the book holds its log: end long exports or other programs')
  }
  return space
}

/** Sizes of the database's files; none where the data is in PostgreSQL. */
async function sizesIn(folder: string): Promise<Partial<DiskState>> {
  const [bookBytes, walBytes] = await Promise.all(
    ['earshot.db', 'earshot.db-wal'].map((name) => sizeOf(join(folder, name))),
  )
  return {
    ...(bookBytes !== undefined && { bookBytes }),
    ...(walBytes !== undefined && { walBytes }),
  }
}

async function sizeOf(file: string): Promise<number | undefined> {
  const found = await stat(file).catch(() => undefined)
  return found?.size
}

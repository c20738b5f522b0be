import { statfs } from 'node:fs/promises'
import type { Log } from './log.ts'
import type { Vitals } from './vitals.ts'

const BEAT_MS = 1_000
const DISK_BEATS = 5

/** What is left for erasing, exporting and the log when answers are turned away. */
export const FLOOR_BYTES = 64 * 1_048_576

/** Small disks keep a twentieth instead. */
const FLOOR_SHARE = 1 / 20

const NEARLY_FULL = 'the disk is nearly full'

/** What `statfs` says of a file system. */
export interface DiskSpace {
  readonly bsize: number
  readonly blocks: number
  readonly bavail: number
}

/** Whether so little is free that no more answers should be taken. */
export function isNearlyFull({ bsize, blocks, bavail }: DiskSpace): boolean {
  return bavail * bsize < Math.min(FLOOR_BYTES, blocks * bsize * FLOOR_SHARE)
}

/**
 * Looks once a second how late the event loop is, and every five how full the disk is, and turns
 * answers away before the last byte is taken. Resolves after the first look; the value stops it.
 */
export async function startPulse(folder: string, vitals: Vitals, log: Log): Promise<() => void> {
  await lookAtDisk(folder, vitals, log)
  let beats = 0
  let dueMs = performance.now() + BEAT_MS
  const timer = setInterval(() => {
    vitals.lagMs = Math.max(0, performance.now() - dueMs)
    dueMs = performance.now() + BEAT_MS
    beats += 1
    if (beats % DISK_BEATS === 0) void lookAtDisk(folder, vitals, log)
  }, BEAT_MS)
  return () => clearInterval(timer)
}

async function lookAtDisk(folder: string, vitals: Vitals, log: Log): Promise<void> {
  try {
    const isLow = isNearlyFull(await statfs(folder))
    if (isLow && vitals.shedding === undefined) {
      vitals.shedding = NEARLY_FULL
      log.error({ folder }, `answers are turned away: ${NEARLY_FULL}`)
    } else if (!isLow && vitals.shedding === NEARLY_FULL) {
      vitals.shedding = undefined
      log.info({ folder }, 'answers are taken again')
    }
  } catch (error) {
    log.warn({ error: String(error) }, 'the disk cannot be looked at')
  }
}

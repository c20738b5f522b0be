import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** A file that is there while a server runs; found at a start, it tells of one that was killed. */
export interface ShutdownMarker {
  readonly wasKilled: boolean
  /** the server has ended as it should */
  remove(): void
}

/** Leaves the mark in a data folder. */
export function leaveShutdownMarker(folder: string): ShutdownMarker {
  const file = join(folder, 'running')
  const wasKilled = existsSync(file)
  writeFileSync(file, '')
  return { wasKilled, remove: () => rmSync(file, { force: true }) }
}

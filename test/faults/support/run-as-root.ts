import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** Runs a program of the system; throws what it printed when it fails. */
export function run(command: string, ...args: string[]): string {
  return execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
}

/** Whether a program of the system can be run with these arguments here. */
export function canRun(command: string, ...args: string[]): boolean {
  try {
    run(command, ...args)
    return true
  } catch {
    return false
  }
}

/** A folder on which a file system is mounted for one test. */
export function mountPoint(): string {
  const folder = mkdtempSync(join(tmpdir(), 'earshot-mount-'))
  onTestFinished(() => {
    canRun('umount', '-l', folder)
    rmSync(folder, { recursive: true, force: true })
  })
  return folder
}

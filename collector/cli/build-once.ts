import { execFile } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import Database from 'better-sqlite3'
import { CliError } from './cli-error.ts'
import { isStale } from './is-stale.ts'

/** Another process that builds is waited for. */
const WAIT_MS = 120_000

/**
 * Builds what browsers load where it is missing or older than its sources, as in a clone after
 * `npm ci` or `git pull`. Of several that start at once, one builds.
 *
 * @throws {CliError} it cannot be built, with what the build said
 */
export async function buildOnce(root: string, say: (line: string) => void): Promise<void> {
  if (!isStale(root)) return
  const lock = lockIn(root)
  try {
    lock.exec('BEGIN EXCLUSIVE')
    if (!isStale(root)) return
    say('Building what browsers load, once …')
    await build(root)
  } finally {
    lock.close()
  }
}

/** The system lets go of it when a process ends, however it ends. */
function lockIn(root: string): Database.Database {
  const cache = join(root, 'node_modules', '.cache')
  try {
    mkdirSync(cache, { recursive: true })
    return new Database(join(cache, 'earshot-build.lock'), { timeout: WAIT_MS })
  } catch (error) {
    throw notBuilt(root, error)
  }
}

async function build(root: string): Promise<void> {
  // whatever the caller's NODE_ENV: started from a test it would be "test", and the build larger
  const env = { ...process.env, NODE_ENV: 'production' }
  try {
    await promisify(execFile)('npm', ['run', '-s', 'build'], { cwd: root, env })
  } catch (error) {
    throw notBuilt(root, error)
  }
}

function notBuilt(root: string, error: unknown): CliError {
  const said = error instanceof Error && 'stderr' in error ? String(error.stderr) : String(error)
  return new CliError(
    `what browsers load is missing or older than its sources, and "npm run build" in ${root} failed: ${said.trim()}`,
  )
}

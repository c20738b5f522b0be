import { execFile } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import Database from 'better-sqlite3'
import { CliError } from './cli-error.ts'

/** Of what the build makes, the first and the last. */
const MADE = ['dist/widget/tag.js', 'dist/console/index.html', 'dist/widget/tag.v1.js']
/** Another process that builds is waited for. */
const WAIT_MS = 120_000

/**
 * Builds what browsers load where it is missing, as in a clone after `npm ci`. Of several that start
 * at once, one builds.
 *
 * @throws {CliError} it cannot be built, with what the build said
 */
export async function buildOnce(root: string, say: (line: string) => void): Promise<void> {
  if (isBuilt(root)) return
  const cache = join(root, 'node_modules', '.cache')
  mkdirSync(cache, { recursive: true })
  // the system lets go of the lock when a process ends, however it ends
  const lock = new Database(join(cache, 'earshot-build.lock'), { timeout: WAIT_MS })
  try {
    lock.exec('BEGIN EXCLUSIVE')
    if (isBuilt(root)) return
    say('Building what browsers load, once …')
    await build(root)
  } finally {
    lock.close()
  }
}

function isBuilt(root: string): boolean {
  return MADE.every((file) => existsSync(join(root, file)))
}

async function build(root: string): Promise<void> {
  // whatever the caller's NODE_ENV: started from a test it would be "test", and the build larger
  const env = { ...process.env, NODE_ENV: 'production' }
  try {
    await promisify(execFile)('npm', ['run', '-s', 'build'], { cwd: root, env })
  } catch (error) {
    const said = error instanceof Error && 'stderr' in error ? String(error.stderr) : String(error)
    throw new CliError(
      `what browsers load is not built, and "npm run build" in ${root} failed: ${said.trim()}`,
    )
  }
}

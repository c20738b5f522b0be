import { execFile } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { ROOT } from './root.ts'
import { Trouble } from './trouble.ts'

/** the last that the script `build` makes: when it is there and new, all is */
const MADE_LAST = 'dist/widget/tag.v1.js'
const SOURCES = ['widget', 'shared', 'collector/console', 'vite.config.ts', 'package-lock.json']

/** Builds what browsers load when it is missing or older than its sources. */
export async function buildIfStale(say: (line: string) => void): Promise<void> {
  if (!isStale(ROOT)) return
  say('Building what browsers load …')
  // whatever the caller's NODE_ENV: started from a test it would be "test", and the build larger
  const env = { ...process.env, NODE_ENV: 'production' }
  try {
    await promisify(execFile)('npm', ['run', '-s', 'build'], { cwd: ROOT, env })
  } catch (error) {
    const said = error instanceof Error && 'stderr' in error ? String(error.stderr) : String(error)
    throw new Trouble(`What browsers load could not be built:\n${said.trim()}`)
  }
}

/** Whether the build of a clone is missing or older than any of its sources. */
export function isStale(root: string): boolean {
  const written = Math.max(...SOURCES.map((path) => newestMs(join(root, path))))
  return changedMs(join(root, MADE_LAST)) < written
}

function newestMs(path: string): number {
  if (!statSync(path).isDirectory()) return changedMs(path)
  const files = readdirSync(path, { recursive: true, withFileTypes: true })
  return Math.max(
    ...files
      .filter((file) => file.isFile())
      .map(({ parentPath, name }) => changedMs(join(parentPath, name))),
  )
}

/** 0 when it is not there. */
function changedMs(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0
}

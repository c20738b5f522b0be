import { execFile } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { ROOT } from './root.ts'
import { Trouble } from './trouble.ts'

/** what `vite build --mode` takes, as in the script `build` of package.json, and what each makes */
export const PARTS = {
  tag: 'dist/widget/tag.js',
  desk: 'dist/widget/desk.js',
  card: 'dist/widget/card.js',
  rest: 'dist/widget/rest.js',
  panel: 'dist/widget/panel.js',
  console: 'dist/console/index.html',
} as const
const SOURCES = ['widget', 'shared', 'collector/console', 'vite.config.ts', 'package-lock.json']

/** Builds what browsers load when it is missing or older than its sources. */
export async function buildIfStale(say: (line: string) => void): Promise<void> {
  const made = Math.min(...Object.values(PARTS).map((file) => changedMs(join(ROOT, file))))
  const written = Math.max(...SOURCES.map((path) => newestMs(join(ROOT, path))))
  if (made >= written) return
  say('Building what browsers load …')
  await Promise.all(Object.keys(PARTS).map(build))
}

async function build(part: string): Promise<void> {
  const vite = join(ROOT, 'node_modules/vite/bin/vite.js')
  const args = [vite, 'build', '--logLevel', 'warn', '--mode', part]
  // whatever the caller's NODE_ENV: started from a test it would be "test", and the build larger
  const env = { ...process.env, NODE_ENV: 'production' }
  try {
    await promisify(execFile)(process.execPath, args, { cwd: ROOT, env })
  } catch (error) {
    const said = error instanceof Error && 'stderr' in error ? String(error.stderr) : String(error)
    throw new Trouble(`The ${part} could not be built:\n${said.trim()}`)
  }
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

import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** the last that the script `build` makes: when it is there and new, all is */
const MADE_LAST = 'dist/widget/tag.v1.js'
const SOURCES = ['widget', 'shared', 'collector/console', 'vite.config.ts', 'package-lock.json']

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

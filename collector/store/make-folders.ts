import { existsSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * Makes a folder, for its owner alone, and those above it that are missing; one that is there stays as it is. One by one,
 * since `mkdir` with `recursive` never ends where a folder that is there takes no other, as `/proc`.
 *
 * @throws what `mkdir` says of the first that cannot be made
 */
export function makeFolders(path: string): void {
  if (existsSync(path)) return
  const above = dirname(path)
  if (above !== path) makeFolders(above)
  try {
    mkdirSync(path, { mode: 0o700 })
  } catch (error) {
    // another process was first
    if (!existsSync(path)) throw error
  }
}

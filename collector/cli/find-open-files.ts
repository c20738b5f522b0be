import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Bits by which others than the owner of a file may read or write it. */
const OTHERS = 0o077

/** Says which of the data folder and its files other accounts of the machine may read. */
export function findOpenFiles(folder: string): string[] {
  const paths = [folder, ...readdirSync(folder).map((name) => join(folder, name))]
  const open = paths.filter(
    (path) => ((statSync(path, { throwIfNoEntry: false })?.mode ?? 0) & OTHERS) !== 0,
  )
  if (open.length === 0) return []
  // a folder that is shut keeps its files shut
  if (!open.includes(folder)) return []
  return [`other accounts of this machine can read ${folder}: chmod -R go-rwx ${folder}`]
}

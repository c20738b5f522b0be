import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { quickCheck } from '../store/sqlite/quick-check.ts'
import { CliError } from './cli-error.ts'
import { print } from './print.ts'
import { createProgress } from './progress.ts'
import { withStore } from './with-store.ts'

interface Typed {
  readonly word: string
  readonly json: boolean | undefined
}

/**
 * `earshot backup FILE`: a copy under another name first, checked and on the disk before it gets its
 * own, so that FILE is whole and sound, or absent.
 */
export async function backup({ word: file, json }: Typed): Promise<number> {
  if (existsSync(file)) throw new CliError(`${file} exists already`)
  if (!existsSync(dirname(file))) throw new CliError(`there is no folder ${dirname(file)}`)
  const partial = `${file}.partial`
  const progress = createProgress(json, (percent) => `copied ${percent} %`)
  try {
    await withStore((store) => store.backup(partial, progress))
    const faults = await quickCheck(partial)
    if (faults.length > 0) throw new CliError(`the copy is damaged: ${faults[0]}`)
    for (const end of ['-wal', '-shm']) rmSync(`${partial}${end}`, { force: true })
    sync(partial)
    renameSync(partial, file)
    sync(dirname(file))
  } catch (error) {
    rmSync(partial, { force: true })
    if (error instanceof Error && 'code' in error) {
      throw new CliError(`${file} cannot be written: ${error.message}`)
    }
    throw error
  }
  print(json, { file }, `the book was copied to ${file}`)
  return 0
}

/** What is not synced may be gone after a power cut, the name of a file like its bytes. */
function sync(path: string): void {
  const descriptor = openSync(path, 'r')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

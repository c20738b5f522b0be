import { existsSync, renameSync, rmSync } from 'node:fs'
import { CliError } from './cli-error.ts'
import type { Typed } from './commands.ts'
import { print } from './print.ts'
import { withStore } from './with-store.ts'

/** `earshot backup FILE`: a copy under another name first, so that FILE is whole or absent. */
export async function backup({ rest, json }: Typed): Promise<number> {
  const [file] = rest
  if (file === undefined) throw new CliError('write: earshot backup FILE')
  if (existsSync(file)) throw new CliError(`${file} exists already`)
  const partial = `${file}.partial`
  try {
    await withStore((store) => store.backup(partial))
    renameSync(partial, file)
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

import { readSettings } from '../env.ts'
import { restoreBook } from '../store/sqlite/restore-book.ts'
import { CliError } from './cli-error.ts'
import type { Typed } from './typed.ts'
import { print } from './print.ts'

/** `earshot restore FILE`: while no server runs; the book that was there is kept beside it. */
export async function restore({ rest: [file], json }: Typed): Promise<number> {
  if (file === undefined) throw new CliError('write: earshot restore FILE')
  const read = readSettings(process.env)
  if (!read.ok) throw new CliError(read.error)
  const { databaseUrl, dataFolder } = read.settings
  if (databaseUrl !== undefined) {
    throw new CliError('the book is in PostgreSQL: restore it with pg_restore')
  }
  const restored = await restoreBook(file, dataFolder, new Date())
  const { old, erasures } = restored
  const lines = [
    `${file} is the book now`,
    ...(old === undefined ? [] : [`the old one: ${old}`]),
    ...(erasures === 0 ? [] : [`${erasures} erasures since the copy were made again`]),
  ]
  print(json, restored, lines.join('\n'))
  return 0
}

import { readSettings } from '../env.ts'
import { moveBook, type Step } from '../store/move/move-book.ts'
import { CliError } from './cli-error.ts'
import type { Typed } from './typed.ts'
import { print } from './print.ts'

/** How often a person who waits is told. */
const TELL_MS = 1_000

/**
 * `earshot move --to postgres://…`: copies the book of `EARSHOT_DATA` into an empty database and
 * compares both. No server may run on the folder; interrupted, the same command goes on.
 */
export async function move({ to, json }: Typed): Promise<number> {
  const { DATABASE_URL: _alreadySet, ...env } = process.env
  const read = readSettings(env)
  if (!read.ok) throw new CliError(read.error)
  if (to === undefined) throw new CliError('write: earshot move --to postgres://name@host/database')
  const { rows, hashes } = await moveBook(read.settings.dataFolder, to, json ? () => {} : teller())
  const count = rows['response'] ?? 0
  print(
    json,
    { rows, hashes },
    `${count} responses moved, the same on both sides: set DATABASE_URL, and copy secret.key along`,
  )
  return 0
}

/** Writes a line now and then on standard error. */
function teller(): (step: Step) => void {
  let toldMs = 0
  return ({ table, rows }) => {
    const nowMs = performance.now()
    if (nowMs - toldMs < TELL_MS) return
    toldMs = nowMs
    process.stderr.write(`${table}: ${rows} rows\n`)
  }
}

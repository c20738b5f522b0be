import { readSettings } from '../server/env.ts'
import { moveDatabase, type Step } from '../store/move/move-database.ts'
import { planMove } from '../store/move/plan-move.ts'
import { CliError } from './cli-error.ts'
import { print } from './print.ts'

/** How often a person who waits is told. */
const TELL_MS = 1_000

interface Typed {
  readonly to: string
  readonly 'dry-run': boolean | undefined
  readonly json: boolean | undefined
}

/**
 * `earshot move --to postgres://…`: copies the database of `EARSHOT_DATA` into an empty database and
 * compares both. No server may run on the folder; interrupted, the same command goes on.
 */
export async function move({ to, json, 'dry-run': isDry }: Typed): Promise<number> {
  const { DATABASE_URL: _alreadySet, ...env } = process.env
  const read = readSettings(env)
  if (!read.ok) throw new CliError(read.error)
  const { dataFolder } = read.settings
  if (isDry) {
    const { rows, target } = await planMove(dataFolder, to)
    const count = rows['response'] ?? 0
    const words = `${count} responses would be copied; the database ${target}; nothing was changed`
    print(json, { dryRun: true, rows, target }, words)
    return 0
  }
  const { rows, hashes } = await moveDatabase(dataFolder, to, json ? () => {} : teller())
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

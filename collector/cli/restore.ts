import { readSettings } from '../server/env.ts'
import { planRestore, restoreDatabase } from '../store/sqlite/restore-database.ts'
import { CliError } from './cli-error.ts'
import { print } from './print.ts'
import { removal } from './removal.ts'

interface Typed {
  readonly word: string
  readonly 'dry-run': boolean | undefined
  readonly create: boolean | undefined
  readonly yes: boolean | undefined
  readonly json: boolean | undefined
}

/** `earshot restore FILE`: while no server runs; the database that was there is kept beside it. */
export async function restore(typed: Typed): Promise<number> {
  const { word: file, json, create: creates = false } = typed
  const read = readSettings(process.env)
  if (!read.ok) throw new CliError(read.error)
  const { databaseUrl, dataFolder } = read.settings
  if (databaseUrl !== undefined) {
    throw new CliError('the book is in PostgreSQL: restore it with pg_restore')
  }
  const plan = planRestore(file, dataFolder, { creates })
  const words = [
    `${file}, with ${plan.responses} answers, would take the place of ${plan.file}`,
    ...(plan.old === undefined
      ? []
      : [
          `${plan.old.responses ?? 'unreadable'} answers are in the old one, which stays beside it`,
        ]),
  ].join('\n')
  const act = async () => {
    const restored = await restoreDatabase(file, dataFolder, new Date(), { creates })
    const { old, erasures } = restored
    const lines = [
      `${file} is the book now`,
      ...(old === undefined ? [] : [`the old one: ${old}`]),
      ...(erasures === 0 ? [] : [`${erasures} erasures since the copy were made again`]),
    ]
    print(json, restored, lines.join('\n'))
    return 0
  }
  return removal(typed, { plan, words, act })
}

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { findNetworkMount } from '../health/disk/find-network-mount.ts'
import { describeNetworkMount } from '../health/disk/describe-network-mount.ts'
import { readSettings, type Settings } from '../server/env.ts'
import { openStore } from '../store/open-store.ts'
import type { Store } from '../store/store.ts'
import { StoreBroken, StoreRefused } from '../store/store-errors.ts'
import { quickCheck } from '../store/sqlite/quick-check.ts'
import { VERSION } from '../api/version.ts'
import { CliError } from './cli-error.ts'
import { findOpenFiles } from './find-open-files.ts'
import { findUnusedRules } from './find-unused-rules.ts'
import { findWrongCounts } from './find-wrong-counts.ts'
import { print } from './print.ts'

interface Typed {
  readonly repair: boolean | undefined
  readonly json: boolean | undefined
}

/** What was found; faults name what mends them. */
interface Report {
  readonly faults: readonly string[]
  readonly warnings: readonly string[]
}

/**
 * `earshot doctor`: exit 0 when the database is sound, 1 with what is wrong, also where it cannot be
 * opened. With `--repair` indexes are made and counts counted anew, and all is looked at again.
 */
export async function doctor({ repair, json }: Typed): Promise<number> {
  const read = readSettings(process.env)
  if (!read.ok) throw new CliError(read.error)
  const { settings } = read
  const { databaseUrl, dataFolder } = settings
  if (databaseUrl === undefined && !existsSync(join(dataFolder, 'earshot.db'))) {
    throw new CliError(`there is no database in ${dataFolder}: EARSHOT_DATA says where it is`)
  }
  if (!json) process.stderr.write('reading the whole database\n')
  const { faults, warnings } = await examine(settings, repair ?? false)
  const isSound = faults.length === 0
  const verdict = isSound ? ['the database is sound'] : faults
  print(
    json,
    { sound: isSound, faults, warnings, version: VERSION },
    [...verdict, ...warnings].join('\n'),
  )
  return isSound ? 0 : 1
}

async function examine(settings: Settings, repairs: boolean): Promise<Report> {
  const { databaseUrl, dataFolder } = settings
  const share = databaseUrl === undefined ? findNetworkMount(dataFolder) : undefined
  const warnings = [
    ...(share ? [describeNetworkMount(dataFolder, share)] : []),
    ...(databaseUrl === undefined ? findOpenFiles(dataFolder) : []),
  ]
  let store: Store | undefined
  try {
    store = await openStore(settings, { exclusive: false })
    if (repairs) await repair(store)
    return {
      faults: [
        ...(await store.check()),
        ...(await findWrongCounts(store)).map(({ fault }) => fault),
      ],
      warnings: [...warnings, ...(await findUnusedRules(store))],
    }
  } catch (error) {
    return { faults: [...(await sayDamage(error, settings))], warnings }
  } finally {
    await store?.close().catch(() => {})
  }
}

async function repair(store: Store): Promise<void> {
  await store.reindex()
  for (const { survey } of await findWrongCounts(store)) await store.recount(survey)
}

/** A file that cannot be read any further, and what is left to do. */
async function sayDamage(
  error: unknown,
  { databaseUrl, dataFolder }: Settings,
): Promise<readonly string[]> {
  const isDamage = error instanceof StoreBroken || error instanceof StoreRefused
  if (!isDamage || databaseUrl !== undefined) throw error
  const pages = await quickCheck(join(dataFolder, 'earshot.db')).catch(() => [])
  if (
    error instanceof StoreRefused &&
    pages.length === 0 &&
    !/cannot be opened/.test(error.message)
  )
    throw error
  return [
    error.message,
    ...pages.flatMap((lines) => lines.split('\n')).filter((line) => !line.startsWith('***')),
    'the file is damaged: restore a backup, or read what is left with earshot export --salvage',
  ]
}

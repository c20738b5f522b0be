import { join } from 'node:path'
import { readSettings } from '../server/env.ts'
import { salvage, type Salvaged } from '../store/sqlite/salvage.ts'
import { CliError } from './cli-error.ts'
import { print } from './print.ts'
import { writeNew } from './write-new.ts'

/** Lines joined before they are written. */
const LINES_AT_ONCE = 500

/**
 * `earshot export --salvage FILE`: what can be read of a damaged database, as JSON lines: first the
 * definitions of sites and surveys, then each response. Exit 1 when something could not be read.
 */
export async function exportSalvage(
  file: string | undefined,
  json: boolean | undefined,
  options: Parameters<typeof writeNew>[2],
): Promise<number> {
  if (file === undefined) throw new CliError('write: earshot export --salvage FILE')
  const read = readSettings(process.env)
  if (!read.ok) throw new CliError(read.error)
  const { databaseUrl, dataFolder } = read.settings
  if (databaseUrl !== undefined) throw new CliError('--salvage reads a SQLite file, not PostgreSQL')
  const found = salvage(join(dataFolder, 'earshot.db'))
  const counted = { responses: 0 }
  await writeNew(file, linesOf(found, counted), options)
  const lost = found.lost()
  const words = `${counted.responses} responses in ${file}; ${lost} places could not be read`
  print(json, { file, responses: counted.responses, lost }, words)
  return lost === 0 ? 0 : 1
}

async function* linesOf({ responses, definitions }: Salvaged, counted: { responses: number }) {
  let lines = definitions.map((definition) => JSON.stringify({ definition }))
  for (const response of responses) {
    counted.responses += 1
    lines.push(JSON.stringify({ ...response, at: new Date(response.firstMs).toISOString() }))
    if (lines.length < LINES_AT_ONCE) continue
    yield `${lines.join('\n')}\n`
    lines = []
  }
  if (lines.length > 0) yield `${lines.join('\n')}\n`
}

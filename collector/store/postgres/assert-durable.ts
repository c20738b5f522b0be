import { StoreRefused } from '../store-errors.ts'
import type { Connections } from './connections.ts'
import { transact } from './transact.ts'

const OLDEST_POSTGRES = 140_000

/** Settings without which a commit may be lost, or half of a page, at a power cut. */
const NEEDED_ON = ['fsync', 'full_page_writes', 'synchronous_commit'] as const

/**
 * Checks what durability rests on. What a failover keeps is the owner's choice of standbys: a commit
 * waits for those that `synchronous_standby_names` lists, and for no other.
 *
 * @throws {StoreRefused} naming the setting
 */
export async function assertDurable(connections: Connections): Promise<void> {
  const found = await readSettings(connections)
  for (const name of NEEDED_ON) {
    if (found.get(name) !== 'off') continue
    throw new StoreRefused(
      `the database has ${name} = off, so answers may be lost at a power cut: set it to on`,
    )
  }
  if (Number(found.get('server_version_num')) < OLDEST_POSTGRES) {
    throw new StoreRefused('PostgreSQL 14 or newer is needed')
  }
  if (found.get('server_encoding') !== 'UTF8') {
    throw new StoreRefused('the database is to be encoded in UTF8: create it with ENCODING UTF8')
  }
}

async function readSettings(connections: Connections): Promise<ReadonlyMap<string, string>> {
  const names = [...NEEDED_ON, 'server_version_num', 'server_encoding']
  const rows = await transact(
    connections,
    { statementMs: 5_000, lockMs: 0, readOnly: true },
    (session) =>
      session.rows<{ name: string; setting: string }>(
        'SELECT name, setting FROM pg_settings WHERE name = ANY($1)',
        [names],
      ),
  )
  return new Map(rows.map(({ name, setting }) => [name, setting]))
}

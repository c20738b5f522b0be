import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { readAddress } from '../postgres/address.ts'
import { openConnections } from '../postgres/connections.ts'
import { transact } from '../postgres/transact.ts'
import { connectReader } from '../sqlite/connect.ts'
import { StoreRefused } from '../store-errors.ts'
import { namesOfMovable } from './movable-tables.ts'
import { isMoving } from './progress.ts'

const LOOK = { statementMs: 30_000, lockMs: 2_000, readOnly: true }

/** What a move would copy, and where to. */
export interface MovePlan {
  /** rows by table */
  readonly rows: Readonly<Record<string, number>>
  /** what the database holds now */
  readonly target: 'is empty' | 'holds a move that has not ended' | 'holds a database already'
}

/**
 * Counts what would be copied and looks into the database; writes to neither.
 *
 * @throws {StoreRefused} there is nothing to copy
 * @throws {StoreBusy} the database cannot be reached
 */
export async function planMove(folder: string, databaseUrl: string): Promise<MovePlan> {
  const path = join(folder, 'earshot.db')
  if (!existsSync(path)) throw new StoreRefused(`there is no database in ${folder}`)
  const connections = openConnections(readAddress(databaseUrl), { max: 1, queryMs: 0 })
  const file = connectReader(path)
  try {
    const count = (name: string) =>
      Number(file.prepare(`SELECT count(*) FROM "${name}"`).pluck().get())
    const target = await transact(connections, LOOK, async (session) => {
      if (await isMoving(session)) return 'holds a move that has not ended'
      const [found] = await session.rows<{ known: boolean }>(
        `SELECT to_regclass('site') IS NOT NULL AS known`,
      )
      if (!found?.known) return 'is empty'
      const rows = await session.rows('SELECT 1 FROM site LIMIT 1')
      return rows.length > 0 ? 'holds a database already' : 'is empty'
    })
    return {
      rows: Object.fromEntries(namesOfMovable(file).map((name) => [name, count(name)])),
      target,
    }
  } finally {
    file.close()
    await connections.close()
  }
}

import { CamelCasePlugin, Kysely, PostgresDialect, type PostgresPool } from 'kysely'
import type pg from 'pg'
import type { OwnerDatabase, OwnerTables } from '../../owners/tables.ts'
import { classify } from './classify.ts'
import type { Connections } from './connections.ts'

/** The tables about people, on connections that the store closes. */
export function openPeople(connections: Connections): OwnerDatabase {
  return new Kysely<OwnerTables>({
    dialect: new PostgresDialect({ pool: poolOf(connections) }),
    plugins: [new CamelCasePlugin()],
  })
}

function poolOf(connections: Connections): PostgresPool {
  return {
    connect: async () => explaining(await connections.connect().catch(explain), connections),
    end: async () => {},
    options: {},
  }
}

/** A connection whose failures are the store's own errors; in doubt it is not used again. */
function explaining(client: pg.PoolClient, connections: Connections): pg.PoolClient {
  let isDead = false

  async function query(text: string, values: readonly unknown[]): Promise<pg.QueryResult> {
    try {
      return await client.query(text, [...values])
    } catch (error) {
      const trouble = classify(error)
      isDead ||= trouble.kind === 'busy' || trouble.kind === 'broken'
      if (trouble.kind === 'busy' && trouble.elsewhere) connections.turnAway()
      return explain(error)
    }
  }

  const own: Readonly<Record<PropertyKey, unknown>> = {
    query,
    release: () => client.release(isDead),
  }
  return new Proxy(client, { get: (target, name) => own[name] ?? Reflect.get(target, name) })
}

function explain(error: unknown): never {
  const trouble = classify(error)
  throw trouble.kind === 'value' ? error : trouble.error
}

import { CamelCasePlugin, Kysely, PostgresDialect, type PostgresPool } from 'kysely'
import type pg from 'pg'
import type { OwnerDatabase, OwnerTables } from '../../owners/tables.ts'
import { classify } from './classify.ts'
import { knowSchema } from './know-schema.ts'
import type { Connections } from './connections.ts'

/** The tables about people, on connections that the store closes. */
export function openPeople(connections: Connections): OwnerDatabase {
  return new Kysely<OwnerTables>({
    dialect: new PostgresDialect({ pool: poolOf(connections) }),
    plugins: [new CamelCasePlugin()],
  })
}

const OPENS: ReadonlySet<string> = new Set(['begin', 'start'])
const ENDS: ReadonlySet<string> = new Set(['commit', 'rollback'])
const WRITES: ReadonlySet<string> = new Set(['insert', 'update', 'delete', 'with'])

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
  let isOpen = false

  /** A statement that stands alone becomes a transaction that says which schema it knows. */
  async function send(text: string, values: readonly unknown[]): Promise<pg.QueryResult> {
    const verb = /^\s*(\w+)/.exec(text)?.[1]?.toLowerCase() ?? ''
    if (OPENS.has(verb)) {
      isOpen = true
      return client.query(`${text}; ${knowSchema()}`)
    }
    if (ENDS.has(verb)) isOpen = false
    if (isOpen || !WRITES.has(verb)) return client.query(text, [...values])
    const opened = client.query(`BEGIN; ${knowSchema()}`)
    const sent = client.query(text, [...values])
    // after a statement that failed, it rolls back
    const ended = client.query('COMMIT')
    const [, done] = await Promise.allSettled([opened, sent, ended])
    await opened
    if (done.status === 'rejected') throw done.reason
    await ended
    return done.value
  }

  async function query(text: string, values: readonly unknown[]): Promise<pg.QueryResult> {
    try {
      return await send(text, values)
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

import pg from 'pg'
import type { DatabaseAddress } from './address.ts'

/** Connections for one purpose; what exhausts them leaves other purposes alone. */
export interface Connections {
  /** One connection, within {@link CONNECT_MS}; throws what the driver throws. */
  connect(): Promise<pg.PoolClient>
  /** The server answered that it cannot be written: the next connection is to another. */
  turnAway(): void
  close(): Promise<void>
}

/** How many connections, and how long a query may take before its connection is given up. */
export interface Purpose {
  readonly max: number
  /** by the client's clock, which goes on when the server or the network does not; 0: for ever */
  readonly queryMs: number
}

/** To get a connection, by opening one or by waiting for one. */
export const CONNECT_MS = 2_000
const IDLE_MS = 30_000

/**
 * Opens connections when they are needed. Statements are written without waiting for the replies of
 * those before. Nothing is set on a connection, so that a pooler may hand over another one after
 * each transaction.
 */
export function openConnections(address: DatabaseAddress, purpose: Purpose): Connections {
  const pools = address.urls.map((url) => createPool(url, address, purpose))
  let current = 0

  return {
    async connect() {
      let failure: unknown
      for (let tried = 0; tried < pools.length; tried += 1) {
        try {
          return await poolAt(pools, current).connect()
        } catch (error) {
          // all connections in use is no reason to look elsewhere
          if (isExhausted(error)) throw error
          failure = error
          current += 1
        }
      }
      throw failure
    },
    turnAway() {
      current += 1
    },
    async close() {
      await Promise.all(pools.map((pool) => pool.end()))
    },
  }
}

/** Whether a pool gave up waiting for one of its connections. */
export function isExhausted(error: unknown): boolean {
  return error instanceof Error && error.message === 'timeout exceeded when trying to connect'
}

function poolAt(pools: readonly pg.Pool[], place: number): pg.Pool {
  const pool = pools[place % pools.length]
  if (!pool) throw new RangeError('a database address names a host')
  return pool
}

function createPool(url: string, { urls, mustWrite }: DatabaseAddress, purpose: Purpose): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: purpose.max,
    // all hosts together take no longer than one
    connectionTimeoutMillis: Math.max(500, CONNECT_MS / urls.length),
    idleTimeoutMillis: IDLE_MS,
    query_timeout: purpose.queryMs,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
    application_name: 'earshot',
    pipeline: true,
    types: { getTypeParser },
    ...(mustWrite && { verify: refuseReadOnly }),
  })
  // an idle connection that dies, and one in use: unheard, each would end the process
  pool.on('error', ignore)
  pool.on('connect', (client) => void client.on('error', ignore))
  return pool
}

function ignore(): void {}

/** A standby, or a server that was told to be read only, is passed over. */
function refuseReadOnly(client: pg.PoolClient, done: (error?: Error) => void): void {
  client
    .query('SHOW transaction_read_only')
    .then(
      ({ rows }) =>
        done(
          rows[0]?.transaction_read_only === 'on'
            ? new Error('the server is read only')
            : undefined,
        ),
      done,
    )
}

const INT8 = 20

/** 64-bit integers as numbers: times in milliseconds and row numbers stay far below 2^53. */
const getTypeParser: typeof pg.types.getTypeParser = (oid: number, format?: 'text' | 'binary') =>
  oid === INT8 ? Number : pg.types.getTypeParser(oid, format ?? 'text')

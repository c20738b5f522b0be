import type { Connections } from './connections.ts'
import { knowSchema } from './know-schema.ts'
import { classify } from './classify.ts'
import { createSession, Failed, type Session } from './session.ts'
import { StoreBusy } from '../store-errors.ts'
import { RetryTransaction } from './retry-transaction.ts'

/** Bounds of one transaction by the server's clock; 0: none. */
export interface Bounds {
  readonly statementMs: number
  readonly lockMs: number
  readonly readOnly?: boolean
  /** every statement sees what the first one saw */
  readonly isOneInstant?: boolean
}

/** The first, and three more. */
const TRIES = 4

/**
 * Runs `act` in one transaction and resolves once it is durable. Deadlocks, serialization failures
 * and {@link RetryTransaction} are tried again, three times at most; `act` then runs anew. Settings are made
 * for the transaction alone, so that a pooler may stand in between.
 *
 * @throws {StoreBusy} the server is away or busy; when it was cut off at the commit nobody can say
 *   whether that took place: it is to be repeated
 * @throws {StoreBroken} the server says that its files are damaged
 * @throws the driver's error when a value cannot be stored, and whatever `act` throws of its own
 */
export async function transact<T>(
  connections: Connections,
  bounds: Bounds,
  act: (session: Session) => Promise<T>,
): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await tryOnce(connections, bounds, act)
    } catch (error) {
      const again = tries < TRIES
      if (error instanceof RetryTransaction) {
        if (again) continue
        throw new StoreBusy('others write the same', 2_000, error)
      }
      if (!(error instanceof Failed)) throw error
      const trouble = classify(error.cause)
      if (trouble.kind === 'again' && again) continue
      if (trouble.kind === 'value') throw error.cause
      if (trouble.kind === 'busy' && trouble.elsewhere) connections.turnAway()
      throw trouble.error
    }
  }
}

async function tryOnce<T>(
  connections: Connections,
  bounds: Bounds,
  act: (session: Session) => Promise<T>,
): Promise<T> {
  const client = await connections.connect().catch((error: unknown) => {
    throw new Failed(error)
  })
  let isUsable = false
  try {
    const { session, commit, rollback } = createSession(client)
    try {
      session.later(openingOf(bounds))
      const value = await act(session)
      await commit()
      isUsable = true
      return value
    } catch (error) {
      isUsable = await rollback()
      throw error
    }
  } finally {
    // one in doubt is closed: what it would answer next belongs to this transaction
    client.release(!isUsable)
  }
}

function openingOf({ statementMs, lockMs, readOnly, isOneInstant }: Bounds): string {
  return `BEGIN${isOneInstant ? ' ISOLATION LEVEL REPEATABLE READ' : ''}${readOnly ? ' READ ONLY' : ''};
    SET LOCAL statement_timeout = ${statementMs};
    SET LOCAL lock_timeout = ${lockMs};
    ${knowSchema()}`
}

import type pg from 'pg'
import { classify } from './classify.ts'
import { RetryTransaction } from './retry-transaction.ts'

/** What the statements of one transaction are sent by, none of them waiting for those before. */
export interface Session {
  /** the rows of a statement */
  rows<Row extends pg.QueryResultRow>(text: string, values?: readonly unknown[]): Promise<Row[]>
  /** how many rows a statement changed */
  change(text: string, values?: readonly unknown[]): Promise<number>
  /** sends a statement that nobody waits for; should it fail, so does the commit */
  later(text: string, values?: readonly unknown[]): void
  /** Runs `act` so that it can be undone alone: `undefined` when its values cannot be stored. */
  apart<T>(act: () => Promise<T>): Promise<T | undefined>
}

/** A statement or a connection failed; `cause` is what the driver threw first. */
export class Failed extends Error {
  override readonly name = 'Failed'

  constructor(cause: unknown) {
    super('a transaction failed', { cause })
  }
}

/** A transaction on a connection: its statements and its two ends. */
export interface OpenTransaction {
  readonly session: Session
  /** resolves once it is durable */
  commit(): Promise<void>
  /** resolves to whether the connection can be used again */
  rollback(): Promise<boolean>
}

export function createSession(client: pg.PoolClient): OpenTransaction {
  // statements that follow a failed one fail because of it: the first says why
  let failure: Failed | undefined
  let unheard: Promise<unknown>[] = []

  async function send(text: string, values?: readonly unknown[]): Promise<pg.QueryResult> {
    try {
      return await client.query(text, values === undefined ? undefined : [...values])
    } catch (error) {
      failure ??= new Failed(error)
      throw failure
    }
  }

  function later(text: string, values?: readonly unknown[]): void {
    const sent = send(text, values)
    sent.catch(() => {})
    unheard.push(sent)
  }

  async function apart<T>(act: () => Promise<T>): Promise<T | undefined> {
    later('SAVEPOINT apart')
    const before = unheard
    unheard = []
    try {
      const value = await act()
      await Promise.all(unheard)
      unheard = before
      later('RELEASE SAVEPOINT apart')
      return value
    } catch (error) {
      if (error instanceof RetryTransaction) throw error
      if (error instanceof Failed && classify(error.cause).kind !== 'value') throw error
      unheard = before
      await send('ROLLBACK TO SAVEPOINT apart')
      // only now have all that were under way been answered
      failure = undefined
      return undefined
    }
  }

  return {
    session: {
      rows: async (text, values) => (await send(text, values)).rows,
      change: async (text, values) => (await send(text, values)).rowCount ?? 0,
      later,
      apart,
    },
    async commit() {
      const [{ command }] = await Promise.all([send('COMMIT'), ...unheard])
      // PostgreSQL answers a commit that it could not do with a rollback and no error
      if (command !== 'COMMIT') throw new Failed(new Error('the transaction was rolled back'))
    },
    async rollback() {
      if (failure && !isAlive(failure.cause)) return false
      try {
        await client.query('ROLLBACK')
        return true
      } catch {
        return false
      }
    },
  }
}

/** Whether the server itself answered, and did not say that it goes away. */
function isAlive(error: unknown): boolean {
  const hasState = typeof error === 'object' && error !== null && 'severity' in error
  if (!hasState) return false
  const trouble = classify(error)
  return trouble.kind !== 'broken' && !(trouble.kind === 'busy' && trouble.elsewhere)
}

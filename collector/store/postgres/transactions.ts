import type { Session } from './session.ts'

/** Runs a transaction for one purpose. */
export type Transact = <T>(act: (session: Session) => Promise<T>) => Promise<T>

/** The two ways in which owners' verbs meet the database. */
export interface Transactions {
  /** read only, and cut short when it takes too long */
  readonly read: Transact
  readonly work: Transact
}

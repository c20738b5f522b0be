import type { Context } from 'hono'
import type { AccountEvent } from './account-event.ts'
import type { Address } from './address.ts'
import type { Attempts } from './attempts.ts'
import type { Auth } from './auth.ts'
import type { Helper } from './helper.ts'
import type { Receivers } from './members/receivers.ts'
import type { OwnerDatabase } from './tables.ts'
import type { TokenAfter } from './token-after.ts'
import type { UsedCodes } from './used-codes.ts'
import type { Visit } from './visit.ts'

/** What the routes about people work with. */
export interface Owners {
  readonly database: OwnerDatabase
  /** known once the server listens */
  readonly address: () => Address
  /** better-auth, loaded on first use: starting the server does not wait for it */
  readonly auth: () => Promise<Auth>
  readonly attempts: Attempts
  /** one-time codes that were taken */
  readonly codes: UsedCodes
  /** tokens of assistants that follow on a refreshed one */
  readonly tokenAfter: TokenAfter
  /** the network a request comes from: a /24 or /56 */
  readonly prefixOf: (c: Context) => string
  readonly now: () => Date
  /** sends a mail about somebody's account; absent: no mail server is set */
  readonly tell?: ((event: AccountEvent) => void) | undefined
  /** where events of sites go; absent: nowhere */
  readonly receivers?: Receivers | undefined
  /** absent on every server but a demo's */
  readonly visit?: Visit
  /** absent on every server: for the command line's assistant alone */
  readonly helper?: Helper
}

import type { Settings } from '../server/env.ts'
import type { Log } from '../log/log.ts'
import { StoreRefused } from '../store/store-errors.ts'
import type { Store } from '../store/store.ts'
import { secretOf } from './auth-secret.ts'
import { adoptSecret, isSecretHeld, OTHER_SECRET } from './secret-mark.ts'

const OWN_SECRET =
  'the secret of this data folder is not the one that this database was used with: set the same EARSHOT_SECRET for every collector, else each knows only the sign-ins, webhooks and signed customers of its own'

/**
 * The secret, and whether it is the database's. Collectors that share a database should share it: one that
 * was given another is refused, one that made its own goes on and says what that costs. A file has one
 * collector, and may have been put back without its secret.
 *
 * @throws {StoreRefused} the database is used with another than the one that was set
 */
export async function holdSecret(
  { people: { database, dialect } }: Store,
  settings: Pick<Settings, 'secret' | 'dataFolder'>,
  log: Log,
  now: Date,
): Promise<string> {
  const secret = secretOf(settings)
  if (await isSecretHeld(database, secret, now)) return secret
  if (dialect === 'postgres') {
    if (settings.secret !== undefined) throw new StoreRefused(OTHER_SECRET)
    log.warn({}, OWN_SECRET)
    return secret
  }
  log.warn({}, 'another secret than before: everybody signs in again, webhooks need a new one')
  await adoptSecret(database, secret, now)
  return secret
}

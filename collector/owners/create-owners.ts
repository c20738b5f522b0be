import { countAttempts } from './attempts.ts'
import type { AuthOptions } from './auth.ts'
import { createUsedCodes } from './used-codes.ts'
import type { Owners } from './owners.ts'
import { createTokenAfter } from './token-after.ts'

/** What a room about people is made from. */
export interface OwnersOptions
  extends
    Omit<AuthOptions, 'address'>,
    Pick<Owners, 'address' | 'prefixOf' | 'now' | 'tell' | 'receivers' | 'visit' | 'helper'> {}

/** Opens the room about people. Cheap, because better-auth is loaded on first use. */
export function createOwners(options: OwnersOptions): Owners {
  const { database, address, prefixOf, now, tell, receivers, visit, helper } = options
  let auth: ReturnType<Owners['auth']> | undefined
  return {
    database,
    address,
    prefixOf,
    now,
    tell,
    receivers,
    ...(visit && { visit }),
    ...(helper && { helper }),
    attempts: countAttempts(),
    codes: createUsedCodes(now),
    tokenAfter: createTokenAfter(options.secret),
    auth: () =>
      (auth ??= import('./auth.ts').then(({ createAuth }) =>
        createAuth({ ...options, address: address() }),
      )),
  }
}

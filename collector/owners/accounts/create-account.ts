import type { Owners } from '../owners.ts'

/**
 * Makes an account that signs in with this password.
 *
 * @param email in any case; kept in lower case
 * @returns its id; undefined when the e-mail has an account already, and nothing changes
 */
export async function createAccount(
  owners: Owners,
  { email, password }: { email: string; password: string },
): Promise<string | undefined> {
  const { internalAdapter, password: passwords } = await (await owners.auth()).$context
  const hash = await passwords.hash(password)
  if (await internalAdapter.findUserByEmail(email.toLowerCase())) return undefined

  const owner = await internalAdapter.createUser(
    { email, name: email, emailVerified: true },
    { method: 'email-password' },
  )
  const account = { userId: owner.id, accountId: owner.id, providerId: 'credential' }
  await internalAdapter.linkAccount({ ...account, password: hash })
  return owner.id
}

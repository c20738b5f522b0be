import { endResets } from '../links/end-resets.ts'
import { endAssistants } from '../assistants/end-assistants.ts'
import type { Owners } from '../owners.ts'

/**
 * Gives an account a new password and ends all its sessions, passkeys, assistants and other links for a new
 * password: whoever lost the old one may have lost it to somebody.
 *
 * @returns false when no account has this e-mail
 */
export async function resetPassword(
  owners: Owners,
  { email, password }: { email: string; password: string },
): Promise<boolean> {
  const { internalAdapter, password: passwords } = await (await owners.auth()).$context
  const found = await internalAdapter.findUserByEmail(email.toLowerCase())
  if (!found) return false

  await internalAdapter.updatePassword(found.user.id, await passwords.hash(password))
  // a passkey stands for password and second factor: one that an intruder added would stay open
  await owners.database.deleteFrom('ownerPasskey').where('userId', '=', found.user.id).execute()
  await internalAdapter.deleteUserSessions(found.user.id)
  await endAssistants(owners.database, found.user.id)
  await endResets(owners.database, email)
  return true
}

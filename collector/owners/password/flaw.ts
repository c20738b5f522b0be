/** Why a password may not be used. */
export type PasswordFlaw = 'too_short' | 'too_long' | 'common' | 'email'

/** Length counts for more than symbols do: no rule asks for a digit or a capital (NIST SP 800-63B). */
const MIN_CHARACTERS = 10
/** More is a mistake or an attack: the hash would take it, a form should not. */
const MAX_CHARACTERS = 256

/**
 * The first thing wrong with a new password, or undefined. Knows the 49,233 passwords that appear
 * most often in leaks, offline; none of them passes, however it is written in capitals.
 */
export async function findPasswordFlaw(
  password: string,
  email: string,
): Promise<PasswordFlaw | undefined> {
  const length = [...password].length
  if (length < MIN_CHARACTERS) return 'too_short'
  if (length > MAX_CHARACTERS) return 'too_long'

  const plain = password.toLowerCase()
  if (plain.includes(email.toLowerCase()) || email.toLowerCase().split('@')[0] === plain)
    return 'email'
  return (await commonPasswords()).has(plain) ? 'common' : undefined
}

let common: Promise<ReadonlySet<string>> | undefined

/** Read on first use: a server whose owners keep their passwords never pays for the list. */
function commonPasswords(): Promise<ReadonlySet<string>> {
  common ??= import('@zxcvbn-ts/language-common').then(
    ({ dictionary }) => new Set(dictionary['passwords-common']),
  )
  return common
}

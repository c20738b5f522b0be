import { reaches, type Role } from '#shared/role.ts'
import { ALL_SITES } from '../tables.ts'
import type { Access } from './access.ts'
import { callerRole, type Caller } from './caller.ts'

/** What the authorization says to a request: let through, or which refusal. */
export type AccessDecision = 'let_in' | 'unknown_caller' | 'too_small_role' | 'not_found'

/**
 * Decides by the table alone. A site where the caller has no place is `not_found`, like one that is
 * not there; only members learn that their role is too small.
 *
 * @param siteId the site the path is about; undefined when it names none, or one that is not there
 */
export function decideAccess(
  access: Access,
  caller: Caller,
  siteId: string | undefined,
): AccessDecision {
  if (access === 'anyone') return 'let_in'
  if (caller.kind === 'nobody') return 'unknown_caller'
  if (access === 'known') return 'let_in'
  if (access === 'signed_in') return caller.kind === 'owner' ? 'let_in' : 'too_small_role'
  if (access === 'everywhere')
    return place(callerRole(caller, ALL_SITES), 'owner', 'too_small_role')

  const role = siteId === undefined ? undefined : callerRole(caller, siteId)
  if (typeof access === 'string') return place(role, access, 'not_found')
  if (role !== undefined && caller.kind !== 'owner') return 'too_small_role'
  return place(role, access.person, 'not_found')
}

function place(role: Role | undefined, least: Role, without: AccessDecision): AccessDecision {
  if (reaches(role, least)) return 'let_in'
  return role === undefined ? without : 'too_small_role'
}

import type { Role } from '#shared/role.ts'

/**
 * What a one-time link is for.
 *
 * | kind         | made by                       | opens                                        |
 * | ------------ | ----------------------------- | -------------------------------------------- |
 * | `set_up`     | the server's first start      | an account that owns every site              |
 * | `invitation` | an owner of a site            | an account, or this account's place at a site |
 * | `reset`      | `earshot owner reset`         | a new password for an account that is there  |
 */
export type LinkKind = 'set_up' | 'invitation' | 'reset'

/** A link that still works. */
export interface Link {
  readonly kind: LinkKind
  /** whom an invitation or a reset is for; a set-up link is for whoever holds it */
  readonly email?: string
  /** invitations; `*` for one more owner of every site; absent for the first */
  readonly siteId?: string
  /** invitations only */
  readonly role?: Role
}

/** How long each kind works. */
export const LINK_LIFE_MS: Readonly<Record<LinkKind, number>> = {
  set_up: 24 * 60 * 60 * 1000,
  invitation: 7 * 24 * 60 * 60 * 1000,
  reset: 60 * 60 * 1000,
}

import type { Role } from '#shared/role.ts'

/**
 * An assistant of whoever works on the data folder itself: known to one process by a token in memory,
 * which no request from outside ever reaches.
 */
export interface Helper {
  readonly token: string
  /** on every site */
  readonly role: Role
}

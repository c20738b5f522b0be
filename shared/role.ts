/** What a member may do on a site. Each role may do all that the ones after it may. */
export type Role = 'owner' | 'editor' | 'viewer'

/** From the least to the most. */
export const ROLES: readonly Role[] = ['viewer', 'editor', 'owner']

/** Whether `role` reaches `least`; a missing role reaches nothing. */
export function reaches(role: Role | undefined, least: Role): boolean {
  return role !== undefined && ROLES.indexOf(role) >= ROLES.indexOf(least)
}

/** The stronger of two roles, for a person who is a member of one site and of all sites. */
export function stronger(one: Role | undefined, other: Role | undefined): Role | undefined {
  if (one === undefined || other === undefined) return one ?? other
  return reaches(one, other) ? one : other
}

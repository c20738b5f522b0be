import type { Access } from '../owners/authorize/access.ts'
import type { Operation, Reply } from './operation.ts'

/** Whoever may come this far at all may read what these guard. */
const OF_ALL_ROLES: ReadonlySet<Access> = new Set<Access>(['anyone', 'known', 'viewer'])

/**
 * Statuses that follow from what stands before a route: the authorization, the reader of bodies, the limits.
 *
 * @param access absent: the route is not under `/api`
 */
export function refusals(
  route: string,
  { query, body, file }: Operation,
  access: Access | undefined,
): Record<number, Reply> {
  const reads = body ?? file
  const changes = !route.startsWith('GET ')
  const found: Record<number, Reply> = {}
  if (query ?? reads) found[400] = { what: 'Something does not fit; the sentence names it' }
  if (access !== undefined && access !== 'anyone') found[401] = { what: 'Neither key nor session' }
  if (access !== undefined && (changes || !OF_ALL_ROLES.has(access))) {
    found[403] = { what: 'Too small a role, or a request forged by another page' }
  }
  if (access !== undefined && route.includes(':')) {
    found[404] = { what: 'There is none, or it belongs to somebody else' }
  }
  if (reads) found[413] = { what: 'Too large' }
  if (reads) found[415] = { what: 'Another content type' }
  if (access !== undefined || reads) found[429] = { what: 'Too much in a minute; `Retry-After`' }
  if (access !== undefined) {
    found[503] = { what: 'The book cannot be read or written now; `Retry-After`' }
  }
  return found
}

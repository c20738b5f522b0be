import type { Role } from '#shared/role.ts'
import { useReply } from '../../api/use-reply.ts'

/** Who is signed in, as `GET /api/me` tells it. */
export interface Me {
  readonly email: string
  readonly secondFactor: boolean
  readonly passkeyHost: string
  /** site id, or `*` for every site */
  readonly places: Readonly<Record<string, Role>>
}

/** The account that is signed in. @param stamp grows when it may have changed */
export function useMe(stamp: number) {
  return useReply<Me>('/api/me', stamp)
}

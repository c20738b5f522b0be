import { useReply } from '../../api/use-reply.ts'

/** Who is signed in, as `GET /api/me` tells it. */
export interface Me {
  readonly email: string
  readonly secondFactor: boolean
  readonly passkeyHost: string
}

/** The account that is signed in. @param stamp grows when it may have changed */
export function useMe(stamp: number) {
  return useReply<Me>('/api/me', stamp)
}

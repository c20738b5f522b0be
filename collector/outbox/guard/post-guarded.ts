import { checkTarget, type Guard } from './check-target.ts'
import { postPinned, type Outcome, type Post } from './post-pinned.ts'

/** A POST to an address that an owner typed. */
export interface GuardedPost extends Pick<Post, 'headers' | 'body' | 'timeoutMs'> {
  readonly target: string
}

/** Checks the target, then sends to the addresses that were checked; the only way out for webhooks. */
export async function postGuarded(
  { target, ...post }: GuardedPost,
  guard: Guard,
): Promise<Outcome> {
  const checked = await checkTarget(target, guard)
  if (!checked.ok) return { error: checked.error }
  return postPinned({ ...post, url: checked.url, addresses: checked.addresses })
}

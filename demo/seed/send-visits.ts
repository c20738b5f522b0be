import type { VisitSnapshot } from '#shared/engagement/visit-snapshot.ts'
import { Trouble } from '../start/trouble.ts'
import { post } from './post.ts'
import type { OnProgress, Target } from './send.ts'

/** The owner's door takes 500. */
const PER_REQUEST = 500
const AT_ONCE = 3

/**
 * Sends visits through `POST /api/sites/{site}/visits`, as an owner would bring a history along.
 *
 * @throws Trouble with the collector's sentence when it refuses
 */
export async function sendVisits(
  target: Target,
  visits: readonly VisitSnapshot[],
  onProgress: OnProgress = () => {},
): Promise<void> {
  let next = 0
  let sent = 0
  async function work(): Promise<void> {
    while (next < visits.length) {
      const batch = visits.slice(next, (next += PER_REQUEST))
      await send(target, batch)
      onProgress((sent += batch.length), visits.length)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
}

async function send(target: Target, visits: readonly VisitSnapshot[]): Promise<void> {
  const reply = await post(target, '/visits', { v: 1, visits }, 'visits')
  const { visits: acks } = reply as {
    readonly visits: readonly { readonly state: string; readonly reason?: string }[]
  }
  const refused = acks.find(({ state }) => state !== 'kept')
  if (refused) throw new Trouble(`The collector refused a visit: ${refused.reason}`)
}

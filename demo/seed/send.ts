import type { Ack, Snapshot } from '#shared/snapshot.ts'
import { post } from './post.ts'
import { Trouble } from '../start/trouble.ts'

/** The owner's door takes 500; fewer keep the line on the terminal moving. */
const PER_REQUEST = 500
/** Enough to keep the collector's writer busy while the next request is on its way. */
const AT_ONCE = 3

/** Where to send, and the bearer key that opens the door. */
export interface Target {
  /** without a slash at its end */
  readonly collector: string
  readonly site: string
  readonly key: string
}

/** How far the sending is; both counts are of responses. */
export type OnProgress = (sent: number, all: number) => void

/**
 * Sends responses through `POST /api/sites/{site}/responses`, as an owner would bring a history along.
 *
 * @returns how many the collector keeps (those it held already count too)
 * @throws Trouble with the collector's sentence when it refuses
 */
export async function sendResponses(
  target: Target,
  responses: readonly Snapshot[],
  onProgress: OnProgress = () => {},
): Promise<number> {
  let next = 0
  let sent = 0
  let kept = 0

  async function work(): Promise<void> {
    while (next < responses.length) {
      const batch = responses.slice(next, (next += PER_REQUEST))
      kept += await sendBatch(target, batch)
      onProgress((sent += batch.length), responses.length)
    }
  }

  await Promise.all(Array.from({ length: AT_ONCE }, work))
  return kept
}

async function sendBatch(target: Target, responses: readonly Snapshot[]): Promise<number> {
  const reply = await post(target, '/responses', { v: 1, responses }, 'answers')
  const { responses: acks } = reply as { readonly responses: readonly Ack[] }
  const refused = acks.find((ack) => ack.state === 'refused')
  if (refused) throw new Trouble(`The collector refused an answer: ${refused.reason}`)
  return acks.filter((ack) => ack.state === 'kept').length
}

import { setTimeout as wait } from 'node:timers/promises'
import { Trouble } from '../start/trouble.ts'
import type { Target } from './send.ts'

/** A collector that is busy says when to come again; one that stays busy so often is in trouble. */
const MOST_TRIES = 30

/**
 * Posts to a door of the site as an owner's program would, and again where the collector is busy.
 *
 * @param path after the site's own, such as `/orders`
 * @param what is sent, for the sentence of a refusal
 * @returns the reply, read as JSON
 * @throws Trouble with the collector's sentence when it refuses or does not answer
 */
export async function post(
  { collector, site, key }: Target,
  path: string,
  body: object,
  what: string,
): Promise<unknown> {
  for (let tried = 1; ; tried++) {
    const reply = await fetch(`${collector}/api/sites/${site}${path}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }).catch(() => {
      throw new Trouble(`The collector at ${collector} does not answer.`)
    })
    if (reply.ok) return reply.json()
    const text = await reply.text()
    const isBusy = reply.status === 503 || reply.status === 429
    if (!isBusy || tried === MOST_TRIES) {
      throw new Trouble(`The collector refused the ${what}: ${text}`)
    }
    await wait(1_000 * Number(reply.headers.get('retry-after') ?? 1))
  }
}

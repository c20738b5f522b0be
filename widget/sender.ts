import { withTabLock } from './tab-lock.ts'
import { heldEntries, unsent, type Entry } from './outbox.ts'
import { debug } from './debug.ts'
import { deliver, type Endpoint } from './transport.ts'

const FIRST_DELAY_MS = 2_000
const MAX_DELAY_MS = 300_000
/** in 3 bytes a character below the 32 KiB that the door takes, and what a page may leave in flight */
const MAX_BATCH_CHARS = 9_000

/**
 * Sends what is unsent, again and again until nothing is; one for a page. It wakes by itself when
 * the network or the page is back, and hurries when the page may end.
 *
 * @returns what asks it to send in so many ms; the latest word counts
 */
export function createSender(endpoint: Endpoint): (inMs?: number) => void {
  let failures = 0
  /** the collector has asked to be left alone until then; by the clock that never jumps */
  let notBefore = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  const wake = (inMs = 0) => {
    clearTimeout(timer)
    timer = setTimeout(() => run().catch(debug), Math.max(inMs, notBefore - performance.now()))
  }
  async function run(): Promise<void> {
    // another tab is at it, perhaps with an older look at the storage
    let wait: number | undefined = 0
    await withTabLock('earshot:send', async () => {
      wait = undefined
      for (const batch of batches(await unsent(endpoint.site)))
        wait ??= await deliver(endpoint, batch)
    })
    if (wait === undefined) {
      failures = 0
      return
    }
    if (wait) notBefore = performance.now() + wait
    wake(Math.random() * Math.min(MAX_DELAY_MS, FIRST_DELAY_MS * 2 ** failures++))
  }
  /** without waiting for turns, delays or locks */
  const hurry = () => {
    for (const batch of batches(heldEntries(endpoint.site))) void deliver(endpoint, batch)
  }

  addEventListener('online', () => wake())
  addEventListener('pageshow', () => wake())
  addEventListener('pagehide', hurry)
  document.addEventListener('visibilitychange', () => document.hidden && hurry())
  return wake
}

function batches(entries: readonly Entry[]): Entry[][] {
  const made: Entry[][] = []
  let room = 0
  for (const entry of entries) {
    const size = JSON.stringify(entry).length
    if (size > room) {
      made.push([])
      room = MAX_BATCH_CHARS
    }
    made.at(-1)?.push(entry)
    room -= size
  }
  return made
}

import { say } from './say.ts'
import { drop, heldEntries, unsent, type Entry } from './outbox.ts'
import { send, type Outcome } from './transport.ts'

const FIRST_DELAY_MS = 2_000
const MAX_DELAY_MS = 300_000
/** below the 32 KiB that the door takes, and the 64 KiB that a page may leave in flight */
const MAX_BATCH_CHARS = 9_000
const MAX_BATCH = 20

/** Where answers go. */
export interface Door {
  /** `https://answers.example/w/acme` */
  readonly url: string
  readonly site: string
  readonly proof: string | undefined
}

/** Sends what is unsent, again and again until nothing is. One for a page. */
export interface Sender {
  /** soon: what is asked for meanwhile goes along */
  wake(inMs?: number): void
  /** the page may end now: without waiting for turns, delays or locks */
  hurry(): void
}

/** Wires a sender to the page: it wakes when the network or the page is back. */
export function createSender(door: Door): Sender {
  let failures = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let due = Infinity
  let isSending = false

  function wake(inMs = 0): void {
    const at = Date.now() + inMs
    if (timer && at >= due) return
    clearTimeout(timer)
    due = at
    timer = setTimeout(() => {
      timer = undefined
      due = Infinity
      run().catch(say)
    }, inMs)
  }

  async function run(): Promise<void> {
    if (isSending) return wake(FIRST_DELAY_MS)
    isSending = true
    try {
      const left = await alone(async () => {
        for (const batch of batches(await unsent(door.site))) {
          const retryMs = await deliver(batch)
          if (retryMs !== undefined) return retryMs
        }
        return undefined
      })
      if (left === undefined) failures = 0
      else
        wake(
          Math.max(left, Math.random() * Math.min(MAX_DELAY_MS, FIRST_DELAY_MS * 2 ** ++failures)),
        )
    } finally {
      isSending = false
    }
  }

  /** how long to wait before trying again; `undefined` when all is settled */
  async function deliver(batch: readonly Entry[]): Promise<number | undefined> {
    const outcome = await send(door.url, batch, door.proof)
    // one bad entry spoils a batch: find it by sending each alone
    if ('refused' in outcome && batch.length > 1) {
      for (const entry of batch) {
        const retryMs = await deliver([entry])
        if (retryMs !== undefined) return retryMs
      }
      return undefined
    }
    return settle(batch, outcome)
  }

  function hurry(): void {
    for (const batch of batches(heldEntries(door.site))) {
      send(door.url, batch, door.proof).then((outcome) => settle(batch, outcome), say)
    }
  }

  addEventListener('online', () => wake())
  addEventListener('pageshow', (event) => event.persisted && wake())
  addEventListener('pagehide', hurry)
  document.addEventListener('visibilitychange', () => document.hidden && hurry())
  return { wake, hurry }
}

function settle(batch: readonly Entry[], outcome: Outcome): number | undefined {
  if ('retryAfterMs' in outcome) return outcome.retryAfterMs ?? 0
  if ('refused' in outcome) {
    say(outcome.refused)
    for (const entry of batch) drop(entry, entry.snapshot.rev)
    return undefined
  }
  let isBehind = false
  batch.forEach((entry, i) => {
    const ack = outcome.acks[i]
    if (ack?.state === 'refused') say(ack.reason)
    if (ack?.state === 'kept') {
      if (matches(entry, ack.id) && ack.rev >= entry.snapshot.rev) drop(entry, ack.rev)
      else isBehind = true
    } else if (ack) drop(entry)
  })
  return isBehind ? 0 : undefined
}

/** Without a secure context no id could be made, and the order of the reply has to do. */
function matches({ id, snapshot }: Entry, acked: string): boolean {
  return id === acked || id === snapshot.k
}

function batches(entries: readonly Entry[]): Entry[][] {
  const made: Entry[][] = []
  let chars = Infinity
  for (const entry of entries) {
    const size = JSON.stringify(entry).length
    const last = made.at(-1)
    if (!last || chars + size > MAX_BATCH_CHARS || last.length >= MAX_BATCH) {
      made.push([entry])
      chars = size
    } else {
      last.push(entry)
      chars += size
    }
  }
  return made
}

/** One tab sends for all; without Web Locks every tab may, which is harmless. */
async function alone(run: () => Promise<number | undefined>): Promise<number | undefined> {
  let hasRun = false
  const once = () => {
    hasRun = true
    return run()
  }
  try {
    return await navigator.locks.request('earshot:send', { ifAvailable: true }, (lock) =>
      // another tab is at it, perhaps with an older look at the storage
      lock ? once() : FIRST_DELAY_MS,
    )
  } catch (error) {
    if (hasRun) throw error
    return once()
  }
}

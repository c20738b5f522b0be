import type { Snapshot } from '#shared/snapshot.ts'
import { OUTBOX_DATABASE, OUTBOX_PREFIX } from './outbox-names.ts'
import { stringify } from './stringify.ts'

/** An unsent response. */
export interface Entry {
  readonly id: string
  readonly site: string
  /** epoch ms when it was first kept */
  readonly at: number
  readonly snapshot: Omit<Snapshot, 't'> & { readonly t: { readonly first: number } }
}

/** a week without a visit: Safari deletes what scripts stored anyway */
const MAX_AGE_MS = 7 * 86_400_000
const MAX_ENTRIES = 20
const STORE = 'q'

/** what this page holds; all there is where storage is blocked or unwanted */
const held = new Map<string, Entry>()

/**
 * Keeps a response, replacing an older revision: in `localStorage` at once, and in IndexedDB, which
 * outlives a killed browser, without waiting for it.
 */
export function keep(entry: Entry, stores: boolean): void {
  held.set(entry.id, entry)
  if (!stores) return
  attempt(() => localStorage.setItem(OUTBOX_PREFIX + entry.id, stringify(entry)))
  void mirror('readwrite', (store) => store.put(stringify(entry), entry.id))
}

/** All unsent responses of a site, wherever they are kept, the newest revision of each. */
export async function unsent(site: string): Promise<Entry[]> {
  const stored = attempt(storedTexts) ?? []
  // asked for first only where something is: asking creates the database
  const hasMirror = await mirrorExists()
  const mirrored = hasMirror ? await mirror<unknown[]>('readonly', (store) => store.getAll()) : []
  for (const text of [...stored, ...(mirrored ?? [])]) {
    const entry = attempt(() => parse(text))
    const known = entry && held.get(entry.id)
    if (entry && !(known && known.snapshot.rev >= entry.snapshot.rev)) held.set(entry.id, entry)
  }
  for (const entry of stale([...held.values()])) drop(entry)
  return [...held.values()].filter((entry) => entry.site === site)
}

/** What this page holds of a site, without looking into storage: for the moment a page is left. */
export function heldEntries(site: string): Entry[] {
  return [...held.values()].filter((entry) => entry.site === site)
}

/** Takes a response away, unless it has changed since: it stays until its newest revision is kept. */
export function drop({ id }: Pick<Entry, 'id'>, rev = Infinity): void {
  const entry = held.get(id)
  if (entry && entry.snapshot.rev > rev) return
  held.delete(id)
  attempt(() => localStorage.removeItem(OUTBOX_PREFIX + id))
  void mirrorExists().then(async (exists) => {
    if (!exists) return
    await mirror('readwrite', (store) => store.delete(id))
    if ((await mirror<number>('readonly', (store) => store.count())) === 0) {
      indexedDB.deleteDatabase(OUTBOX_DATABASE)
    }
  })
}

/** Too old, or too many: the oldest that nobody answered go first. */
function stale(entries: readonly Entry[]): Entry[] {
  const isAnswered = ({ snapshot }: Entry) => (Object.keys(snapshot.answers).length ? 1 : 0)
  const newestFirst = entries.toSorted((a, b) => isAnswered(b) - isAnswered(a) || b.at - a.at)
  return newestFirst.filter((entry, i) => i >= MAX_ENTRIES || Date.now() - entry.at > MAX_AGE_MS)
}

function storedTexts(): (string | null)[] {
  const keys = Object.keys(localStorage).filter((key) => key.startsWith(OUTBOX_PREFIX))
  return keys.map((key) => localStorage.getItem(key))
}

function parse(text: unknown): Entry | undefined {
  const entry: Entry = JSON.parse(String(text))
  return entry.snapshot.k && entry.snapshot.rev > 0 && entry.id ? entry : undefined
}

async function mirrorExists(): Promise<boolean> {
  try {
    const databases = await indexedDB.databases()
    return databases.some(({ name }) => name === OUTBOX_DATABASE)
  } catch {
    return false
  }
}

/**
 * One request on the mirror; `undefined` when it cannot be used. Closed again, so that the page may
 * go into the back-forward cache.
 */
function mirror<T>(
  mode: IDBTransactionMode,
  use: (store: IDBObjectStore) => IDBRequest,
): Promise<T | undefined> {
  return new Promise((resolve) => {
    const giveUp = () => resolve(undefined)
    try {
      const opening = indexedDB.open(OUTBOX_DATABASE)
      opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore(STORE))
      opening.addEventListener('error', giveUp)
      opening.addEventListener('success', () => {
        const transaction = opening.result.transaction(STORE, mode)
        const request = use(transaction.objectStore(STORE))
        transaction.addEventListener('complete', () => resolve(request.result))
        transaction.addEventListener('abort', giveUp)
        opening.result.close()
      })
    } catch {
      giveUp()
    }
  })
}

function attempt<T>(run: () => T): T | undefined {
  try {
    return run()
  } catch {
    return undefined
  }
}

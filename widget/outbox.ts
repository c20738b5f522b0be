import type { Snapshot } from '#shared/snapshot.ts'
import { OUTBOX_DATABASE, OUTBOX_PREFIX } from './outbox-names.ts'
import { stringify } from './stringify.ts'

/** An unsent response. */
export interface Entry {
  /** the response's id; its secret where the page may not hash */
  readonly id: string
  readonly site: string
  /** epoch ms when it was last changed */
  readonly at: number
  readonly snapshot: Omit<Snapshot, 't'> & { readonly t: { readonly first: number } }
}

/** a week without a visit: Safari deletes what scripts stored anyway */
const MAX_AGE_MS = 7 * 86_400_000
const MAX_ENTRIES = 20

/** what this page holds; all there is where storage is blocked or unwanted */
const held = new Map<string, Entry>()

/**
 * Keeps a response, replacing an older revision: in `localStorage` at once, and in IndexedDB, which
 * outlives a killed browser, without waiting for it.
 */
export function keep(entry: Entry, stores: boolean): void {
  held.set(entry.id, entry)
  if (!stores) return
  const text = stringify(entry)
  attempt(() => localStorage.setItem(OUTBOX_PREFIX + entry.id, text))
  mirror((store) => store.put(text, entry.id)).catch(() => {})
}

/** All unsent responses of a site, wherever they are kept, the newest revision of each. */
export async function unsent(site: string): Promise<Entry[]> {
  const keys = attempt(() => Object.keys(localStorage)) ?? []
  for (const key of keys) if (key.startsWith(OUTBOX_PREFIX)) hold(() => localStorage.getItem(key))
  for (const text of await mirrored()) hold(() => text)
  for (const { id } of stale([...held.values()])) drop(id)
  return heldEntries(site)
}

/** What this page holds of a site, without looking into storage: for the moment a page is left. */
export function heldEntries(site: string): Entry[] {
  return [...held.values()].filter((entry) => entry.site === site)
}

/** Holds what a store has of a response, if it is newer than what the page holds, and can be read. */
function hold(read: () => unknown): void {
  const entry = attempt((): Entry => JSON.parse(`${read()}`))
  const { rev } = entry?.snapshot ?? {}
  if (entry && rev && rev > (held.get(entry.id)?.snapshot.rev ?? 0)) held.set(entry.id, entry)
}

/**
 * Takes a response away, unless it has changed since, here or in the tab that it belongs to: it stays
 * until its newest revision is kept.
 */
export function drop(id: string, rev = Infinity): void {
  hold(() => localStorage.getItem(OUTBOX_PREFIX + id))
  if ((held.get(id)?.snapshot.rev ?? 0) > rev) return
  held.delete(id)
  attempt(() => localStorage.removeItem(OUTBOX_PREFIX + id))
  void mirrored().then(async (texts) => {
    if (texts.length === 0) return
    await mirror((store) => store.delete(id))
    if ((await mirrored()).length === 0) indexedDB.deleteDatabase(OUTBOX_DATABASE)
  })
}

/** Too old, or too many: the oldest that nobody answered go first. */
function stale(entries: readonly Entry[]): Entry[] {
  const answers = ({ snapshot }: Entry) => Math.min(1, Object.keys(snapshot.answers).length)
  const worthiest = [...entries].sort((a, b) => answers(b) - answers(a) || b.at - a.at)
  return worthiest.filter(({ at }, i) => i >= MAX_ENTRIES || Date.now() - at > MAX_AGE_MS)
}

/** All that the mirror holds. It is looked for first, because opening it would make it. */
async function mirrored(): Promise<unknown[]> {
  // in a sandbox Chromium also rejects a promise that nobody can catch
  if (origin === 'null') return []
  try {
    const databases = await indexedDB.databases()
    const exists = databases.some(({ name }) => name === OUTBOX_DATABASE)
    return exists ? await mirror<unknown[]>((store) => store.getAll()) : []
  } catch {
    return []
  }
}

/** One request on the mirror, which is closed again: an open one could keep the page out of the
 * back-forward cache. */
async function mirror<T>(use: (store: IDBObjectStore) => IDBRequest): Promise<T> {
  const opening = indexedDB.open(OUTBOX_DATABASE)
  opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore('q'))
  await settled(opening)
  const request = use(opening.result.transaction('q', 'readwrite').objectStore('q'))
  opening.result.close()
  await settled(request)
  return request.result
}

function settled(request: IDBRequest): Promise<unknown> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', resolve)
    request.addEventListener('error', reject)
  })
}

function attempt<T>(run: () => T): T | undefined {
  try {
    return run()
  } catch {
    return undefined
  }
}

import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { assemble } from '#collector/server/assemble.ts'
import { assetsOf } from '#collector/catalog/assets.ts'
import type { Settings } from '#collector/server/env.ts'
import type { Log } from '#collector/log/log.ts'
import type { OutboxOptions } from '#collector/outbox/create-outbox.ts'
import { addKey } from '#collector/owners/keys/add-key.ts'
import { ALL_SITES } from '#collector/owners/tables.ts'
import { openSqliteStore } from '#collector/store/sqlite/open-sqlite-store.ts'
import type { Store } from '#collector/store/store.ts'
import { siteOf } from '#shared/site-of.ts'
import type { Site } from '#shared/site.ts'
import type { SurveyDraft } from '#shared/survey.ts'
import { whenDone } from './when-done.ts'

/** The instant at which tests take place: a Wednesday noon, UTC. */
export const NOW = new Date('2026-03-11T12:00:00Z')

/** A folder that is gone after the test. */
export function tempFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'earshot-'))
  whenDone(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** An empty database of the newest schema, made once for all tests of a file. */
let empty: Promise<string> | undefined

async function makeEmpty(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'earshot-empty-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  await (await openSqliteStore(folder)).close()
  return join(folder, 'earshot.db')
}

/** A fresh SQLite store. */
export async function openEmptyStore(): Promise<Store> {
  empty ??= makeEmpty()
  const folder = tempFolder()
  copyFileSync(await empty, join(folder, 'earshot.db'))
  const store = await openSqliteStore(folder)
  whenDone(() => store.close())
  return store
}

/** A fresh SQLite store with a site and a survey in it. */
export async function openStore(
  site: Partial<Site> = {},
  draft: SurveyDraft = DRAFT,
): Promise<Store> {
  const store = await openEmptyStore()
  await furnish(store, site, draft)
  return store
}

/** One question of each kind that matters to counting. */
export const DRAFT: SurveyDraft = {
  id: 'nps',
  questions: [
    { id: 'score', kind: 'nps' },
    { id: 'why', kind: 'comment' },
    {
      id: 'stop',
      kind: 'choice',
      many: true,
      other: true,
      options: [
        { id: 'price', text: { en: 'Price' } },
        { id: 'size', text: { en: 'Size' } },
      ],
    },
  ],
}

export const SITE: Partial<Site> = { id: 'acme', name: 'Acme', facets: ['plan'] }

export async function furnish(
  store: Store,
  site: Partial<Site> = {},
  draft: SurveyDraft = DRAFT,
): Promise<void> {
  const whole = siteOf({ ...SITE, ...site })!
  await store.addSite(whole, NOW)
  await store.publish(whole, draft, NOW)
}

/** A collector over a fresh store, with a key to all sites; no port. */
export async function openCollector(
  given: {
    readonly site?: Partial<Site>
    readonly draft?: SurveyDraft
    readonly settings?: Partial<Settings>
    readonly consoleFolder?: string
    readonly store?: (store: Store) => Store
    readonly outbox?: OutboxOptions
    readonly log?: Log
  } = {},
) {
  const store = await openStore(given.site, given.draft)
  const clock = { now: NOW }
  let stopped = 0
  const parts = await assemble({
    store: given.store?.(store) ?? store,
    settings: { rateLimit: 'off', trustProxy: 0, ...given.settings },
    log: given.log ?? { info() {}, warn() {}, error() {}, dropped: () => 0 },
    now: () => clock.now,
    assets: () => ASSETS,
    consoleFolder: given.consoleFolder ?? tempFolder(),
    stop: () => (stopped += 1),
    ...(given.outbox && { outbox: given.outbox }),
  })
  const { key } = await addKey(
    store.people.database,
    { siteId: ALL_SITES, role: 'owner', name: 'test' },
    NOW,
  )
  const { app } = parts
  return {
    ...parts,
    store,
    clock,
    stops: () => stopped,
    /** sends snapshots to the public door */
    send: (responses: readonly unknown[], headers: Record<string, string> = {}) =>
      app.request('/w/acme', {
        method: 'POST',
        headers: { 'content-type': 'text/plain', ...headers },
        body: JSON.stringify({ v: 1, responses }),
      }),
    /** the same, with the proof of having fetched the tag */
    sendProven: (responses: readonly unknown[]) =>
      app.request('/w/acme', {
        method: 'POST',
        headers: { 'content-type': 'text/plain' },
        body: JSON.stringify({
          v: 1,
          proof: parts.deps.tagProof.make('acme', clock.now.getTime()),
          responses,
        }),
      }),
    /** asks as the owner */
    ask: (path: string, init: RequestInit = {}) =>
      app.request(path, {
        ...init,
        headers: {
          authorization: `Bearer ${key}`,
          ...Object.fromEntries(new Headers(init.headers)),
        },
      }),
    post: (path: string, body: unknown) =>
      app.request(path, {
        method: 'POST',
        headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
  }
}

export const ASSETS = assetsOf(
  {
    tag: 'var rules=__EARSHOT_RULES__;console.log(rules)',
    desk: 'export const desk=1',
    card: 'export const card=1',
    rest: 'export const rest=1',
    calls: 'export const calls=1',
    stay: 'export const stay = () => {}',
    panel: 'export const panel=1',
  },
  { 'tag.v1.js': 'console.log(1)', 'from.delighted.js': 'console.log(2)' },
)

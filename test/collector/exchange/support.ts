import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { startCollector } from '#collector/main.ts'
import { createLog } from '#collector/log/log.ts'
import { addKey } from '#collector/owners/keys/add-key.ts'
import { ALL_SITES } from '#collector/owners/tables.ts'
import { loadCatalog, type PublishedSurvey } from '#collector/catalog/catalog.ts'
import { openSqliteStore } from '#collector/store/sqlite/open-sqlite-store.ts'
import type { Store } from '#collector/store/store.ts'
import type { SurveyDraft } from '#shared/survey.ts'
import { aSite } from '../../support/a-survey.ts'
import { NOW, SITE } from './import/support.ts'

export const DRAFT: SurveyDraft = {
  id: 'nps',
  questions: [
    { id: 'nps', kind: 'nps' },
    { id: 'why', kind: 'comment' },
  ],
}

/** A data folder with a site in Seoul and a published NPS; gone after the test. */
export async function dataFolder(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'earshot-exchange-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const store = await openSqliteStore(folder)
  const site = aSite(SITE)
  await store.addSite(site, NOW)
  await store.publish(site, DRAFT, NOW)
  await store.close()
  return folder
}

/** A store in such a folder. */
export async function openStore(): Promise<Store> {
  const store = await openSqliteStore(await dataFolder())
  onTestFinished(() => store.close())
  return store
}

/** The survey in it. */
export async function published(store: Store): Promise<PublishedSurvey> {
  return (await loadCatalog(store)).current().surveys.get('nps')!
}

/** A collector that answers over HTTP, and how to ask it as the owner. */
export async function openCollector() {
  const folder = await dataFolder()
  const store = await openSqliteStore(folder)
  const { key } = await addKey(
    store.people.database,
    { siteId: ALL_SITES, role: 'owner', name: 'test' },
    NOW,
  )
  await store.close()
  const collector = await startCollector(
    {
      dataFolder: folder,
      networkShare: 'refuse',
      port: 0,
      host: '127.0.0.1',
      trustProxy: 0,
      rateLimit: 'off',
      dailyLimit: 'off',
      maxConnections: 100,
      logLevel: 'info',
      drainDelayMs: 0,
    },
    createLog('silent'),
  )
  onTestFinished(() => collector.close())
  return {
    folder,
    ask: (path: string, init: RequestInit = {}) =>
      fetch(`${collector.address}/api${path}`, {
        ...init,
        headers: { authorization: `Bearer ${key}`, ...init.headers },
      }),
  }
}

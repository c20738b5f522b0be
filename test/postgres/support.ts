import pg from 'pg'
import { onTestFinished } from 'vitest'
import { openPostgresStore } from '#collector/store/postgres/open-postgres-store.ts'
import type { Arrival } from '#collector/store/arrival.ts'
import type { Store } from '#collector/store/store.ts'
import { furnish } from '../support/collector/open-collector.ts'

const ALWAYS = ['2020-01-01', '2030-01-01'] as const

/** A store that is closed after the test. */
export async function openStoreAt(url: string): Promise<Store> {
  const store = await openPostgresStore(url, () => new Date())
  onTestFinished(() => store.close())
  return store
}

/** The same with a site and a survey in it. */
export async function openFurnished(url: string): Promise<Store> {
  const store = await openStoreAt(url)
  await furnish(store)
  return store
}

/** A client of the test's own, closed after it. */
export async function openClient(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  // it knows every schema: else the database lets it write nothing
  await client.query("SET earshot.schema = '999999'")
  onTestFinished(() => void client.end().catch(() => {}))
  return client
}

/** All that the tallies of the survey say, as lines that compare. */
export async function talliesOf(store: Store): Promise<string[]> {
  const rows = await store.readTallies('nps', ...ALWAYS)
  return rows
    .map((row) => `${row.day} ${row.facet}=${row.value} ${JSON.stringify(row.counts)}`)
    .toSorted()
}

/** Ids of all answered responses. */
export async function idsOf(store: Store): Promise<string[]> {
  const ids: string[] = []
  let after: string | undefined
  do {
    const query = { limit: 200, ...(after !== undefined && { after }) }
    const page = await store.readOldest('nps', query)
    ids.push(...(page?.responses.map(({ id }) => id) ?? []))
    after = page?.next
  } while (after !== undefined)
  return ids
}

/** Sends a batch again until it is kept, as shoppers' browsers do. */
export async function keepAtLast(store: Store, arrivals: readonly Arrival[]) {
  for (;;) {
    try {
      return await store.keep(arrivals)
    } catch (error) {
      if (!(error instanceof Error) || error.name !== 'StoreBusy') throw error
    }
  }
}

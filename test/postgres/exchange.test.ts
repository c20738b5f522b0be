import { afterAll, beforeAll, onTestFinished } from 'vitest'
import { openPostgresStore } from '#collector/store/postgres/open-postgres-store.ts'
import { exchangeContract } from '../collector/exchange/store-contract.ts'
import { openPostgres, type Postgres } from '../support/postgres.ts'

let server: Postgres
let made = 0

beforeAll(async () => {
  server = await openPostgres()
})
afterAll(() => server.remove())

exchangeContract('the PostgreSQL store', async () => {
  made += 1
  const store = await openPostgresStore(
    await server.createDatabase(`book${made}`),
    () => new Date(),
  )
  onTestFinished(() => store.close())
  return store
})

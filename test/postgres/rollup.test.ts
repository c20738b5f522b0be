import { afterAll, beforeAll } from 'vitest'
import { rollupContract } from '../collector/rollup-contract.ts'
import { openPostgres, type Postgres } from '../support/postgres.ts'
import { openStoreAt } from './support.ts'

let server: Postgres
let made = 0

beforeAll(async () => {
  server = await openPostgres(['max_connections=300'])
})
afterAll(() => server.remove())

rollupContract('the PostgreSQL store', async () => {
  made += 1
  const url = await server.createDatabase(`book${made}`)
  return [await openStoreAt(url), await openStoreAt(url)]
})

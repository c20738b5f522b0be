import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openPostgres, type Postgres } from '../support/postgres.ts'

let server: Postgres

beforeAll(async () => {
  server = await openPostgres()
})
afterAll(() => server.remove())

test('a committed row is there after the server was killed and started again', async () => {
  const url = await server.createDatabase('kill')
  await ask(url, 'CREATE TABLE kept (n int)')
  await ask(url, 'INSERT INTO kept VALUES (1)')
  await server.kill('SIGQUIT')
  await expect(ask(url, 'SELECT n FROM kept')).rejects.toThrow('ECONNREFUSED')
  await server.start()
  expect(await ask(url, 'SELECT n FROM kept')).toEqual([{ n: 1 }])
})

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query(sql).finally(() => client.end())
  return rows
}

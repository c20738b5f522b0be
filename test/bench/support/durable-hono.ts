import { hash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { connectWriter } from '#collector/store/sqlite/connect.ts'

/**
 * The least a durable server does: parses JSON and inserts one row an answer, all of a turn in one
 * transaction with the same settings as ours, and replies after the commit. With `--unique` a row
 * has the id that an answer has, so that none is kept twice. No merge, no tallies. Prints its port.
 */
const isUnique = process.argv.includes('--unique')
const folder = mkdtempSync(join(tmpdir(), 'earshot-bench-'))
const db = connectWriter(join(folder, 'book.db'))
db.exec(
  `CREATE TABLE answer (no INTEGER PRIMARY KEY, id TEXT ${isUnique ? 'UNIQUE' : ''}, body TEXT)`,
)
const insert = db.prepare('INSERT INTO answer (id, body) VALUES (?, ?) ON CONFLICT DO NOTHING')

interface Waiting {
  readonly id: string | null
  readonly body: string
  tell(): void
}
let waiting: Waiting[] = []

const insertAll = db.transaction((batch: readonly Waiting[]) => {
  for (const { id, body } of batch) insert.run(id, body)
})

function flush(): void {
  const batch = waiting
  waiting = []
  insertAll.immediate(batch)
  for (const { tell } of batch) tell()
}

const app = new Hono()
app.post('/w/:site', async (c) => {
  const body = await c.req.text()
  const { responses } = JSON.parse(body)
  const id = isUnique ? hash('sha256', responses[0].k, 'base64url').slice(0, 22) : null
  await new Promise<void>((tell) => {
    if (waiting.push({ id, body, tell }) === 1) setImmediate(flush)
  })
  return c.json({ ok: true }, 202)
})
const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => {
  process.stdout.write(`${JSON.stringify({ address: `http://127.0.0.1:${port}` })}\n`)
})
process.once('SIGTERM', () => {
  server.close()
  db.close()
  rmSync(folder, { recursive: true })
  process.exit()
})

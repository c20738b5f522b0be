import { serve } from '@hono/node-server'
import { Hono } from 'hono'

/** The yardstick: parses JSON, says 202, keeps nothing. Prints its port. */
const app = new Hono()
app.post('/w/:site', async (c) => {
  const body: unknown = await c.req.json()
  return c.json({ ok: body !== null }, 202)
})
serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => {
  process.stdout.write(`${JSON.stringify({ address: `http://127.0.0.1:${port}` })}\n`)
})

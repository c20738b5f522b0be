import { serve } from '@hono/node-server'
import { Hono } from 'hono'

/** The yardstick for the tag: as many bytes as the argument says, from memory. Prints its port. */
const text = 'x'.repeat(Number(process.argv[2] ?? 3_000))
const app = new Hono()
app.get('/w/:file', (c) => c.text(text))
serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => {
  process.stdout.write(`${JSON.stringify({ address: `http://127.0.0.1:${port}` })}\n`)
})

import { once } from 'node:events'
import { createServer } from 'node:http'
import { text } from 'node:stream/consumers'
import { expect, onTestFinished, test } from 'vitest'
import { cutSlowBodies } from '#collector/middleware/cut-slow-bodies.ts'
import { sendRaw, statusOf } from '../../faults/support/raw.ts'

/** A server that says how long the body was, once it is there. */
async function open(): Promise<number> {
  const listener = cutSlowBodies((incoming, outgoing) => {
    if (incoming.url?.endsWith('?refuse')) {
      outgoing.writeHead(403, { connection: 'keep-alive' }).end()
      return
    }
    void text(incoming).then(
      (body) => outgoing.end(String(body.length)),
      () => outgoing.destroy(),
    )
  }, 100)
  const server = createServer(listener)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const bound = server.address()
  return typeof bound === 'object' ? (bound?.port ?? 0) : 0
}

const head = (path: string) =>
  `POST ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 2\r\n\r\n`

test('a body that does not end is cut, one that brings a file is waited for', async () => {
  const port = await open()
  const upload = sendRaw(port, `${head('/api/sites/acme/imports?survey=nps')}a`)
  // cut after the upload's own first byte, so the upload has outlived the bound by then
  const slow = sendRaw(port, `${head('/w/acme')}a`)
  expect(statusOf(await slow.reply)).toBe(408)
  upload.socket.write('b')
  expect(statusOf(await upload.reply)).toBe(200)
})

test('a path that only looks like an import is cut', async () => {
  const port = await open()
  for (const path of [
    '/api/sites/acme/imports/7',
    '/api/sites/acme/orders',
    '/w/acme?/api/sites/acme/imports',
  ]) {
    expect(statusOf(await sendRaw(port, `${head(path)}a`).reply)).toBe(408)
  }
})

test('a file that is refused is not waited for', async () => {
  const port = await open()
  const refused = sendRaw(port, `${head('/api/sites/acme/imports?refuse')}a`)
  // said once, and the connection is closed
  expect((await refused.reply).match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 403'])
})

test('a body that is there in time is answered', async () => {
  const port = await open()
  expect(statusOf(await sendRaw(port, `${head('/w/acme')}ab`).reply)).toBe(200)
})

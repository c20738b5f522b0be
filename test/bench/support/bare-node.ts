import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** The floor below Hono: node:http alone parses JSON, says 202, keeps nothing. Prints its port. */
const server = createServer((request, reply) => {
  const chunks: Buffer[] = []
  request.on('data', (chunk: Buffer) => chunks.push(chunk))
  request.on('end', () => {
    const body: unknown = JSON.parse(Buffer.concat(chunks).toString())
    const text = JSON.stringify({ ok: body !== null })
    reply.writeHead(202, {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(text),
    })
    reply.end(text)
  })
})
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo
  process.stdout.write(`${JSON.stringify({ address: `http://127.0.0.1:${port}` })}\n`)
})

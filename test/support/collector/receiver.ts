import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import { onTestFinished } from 'vitest'

/** One request that a receiver got. */
export interface Received {
  readonly path: string
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

/** A shop's own server: remembers what it got, answers as a test wants. */
export async function openReceiver(
  answer: (response: ServerResponse, received: Received) => void = (response) =>
    void response.writeHead(204).end(),
) {
  const got: Received[] = []
  const server = createServer(async (request, response) => {
    const received = {
      path: request.url ?? '',
      headers: request.headers,
      body: await text(request),
    }
    got.push(received)
    answer(response, received)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close().closeAllConnections())
  const bound = server.address()
  const port = typeof bound === 'object' && bound ? bound.port : 0
  return { got, url: `http://127.0.0.1:${port}/hooks` }
}

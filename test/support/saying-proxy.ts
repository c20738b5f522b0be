import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'

/** What a proxy says in the place of the server behind it. */
export interface Said {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

/** A request on its way to the collector. */
export interface Post {
  readonly path: string
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>
  readonly body: Buffer
}

/** A reverse proxy before a collector, which answers or alters posted responses while it is told to. */
export interface SayingProxy {
  readonly address: string
  /** what it says to posted responses; `undefined` passes them on */
  says: Said | undefined
  /** what it makes of posted responses on their way; `undefined` passes them on as they are */
  alters: ((post: Post) => Post) | undefined
  /** how many posts it has answered itself or altered */
  readonly met: number
}

/** Stands before a collector on loopback until the test is over. */
export async function openSayingProxy(target: string): Promise<SayingProxy> {
  const server = createServer((incoming, outgoing) => {
    const isPost = incoming.method === 'POST'
    if (isPost && (proxy.says || proxy.alters)) met++
    if (isPost && proxy.says) return say(proxy.says, incoming, outgoing)
    void pass(target, isPost ? proxy.alters : undefined, incoming, outgoing)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  let met = 0
  const proxy: SayingProxy = {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    says: undefined,
    alters: undefined,
    get met() {
      return met
    },
  }
  return proxy
}

function say(said: Said, incoming: IncomingMessage, outgoing: ServerResponse): void {
  incoming.resume()
  incoming.on('end', () => outgoing.writeHead(said.status, said.headers).end(said.body))
}

async function pass(
  target: string,
  alter: ((post: Post) => Post) | undefined,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const body = Buffer.concat(await incoming.toArray())
  const post = { path: incoming.url ?? '/', headers: incoming.headers, body }
  const { path, headers, body: sent } = alter?.(post) ?? post
  const length = { 'content-length': String(sent.length) }
  const options = {
    method: incoming.method,
    headers: { ...headers, ...(incoming.method === 'POST' && length) },
  }
  const onward = request(`${target}${path}`, options, (reply) => {
    outgoing.writeHead(reply.statusCode ?? 502, reply.headers)
    reply.pipe(outgoing)
  })
  onward.on('error', () => outgoing.destroy())
  onward.end(sent)
}

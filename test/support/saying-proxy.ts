import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'

/** What a proxy says in the place of the server behind it. */
export interface Said {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

/** A reverse proxy before a collector, which answers posted responses itself while it is told to. */
export interface SayingProxy {
  readonly address: string
  /** what it says to posted responses; `undefined` passes them on */
  says: Said | undefined
  /** another path that posted responses are passed on to */
  sendsTo: string | undefined
  /** how many posts it has answered itself or sent elsewhere */
  readonly met: number
}

/** Stands before a collector on loopback until the test is over. */
export async function openSayingProxy(target: string): Promise<SayingProxy> {
  const server = createServer((incoming, outgoing) => {
    const isPost = incoming.method === 'POST'
    if (isPost && (proxy.says || proxy.sendsTo)) met++
    if (isPost && proxy.says) return say(proxy.says, incoming, outgoing)
    pass(target, (isPost && proxy.sendsTo) || incoming.url, incoming, outgoing)
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
    sendsTo: undefined,
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

function pass(
  target: string,
  path: string | undefined,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): void {
  const { method, headers } = incoming
  const onward = request(`${target}${path ?? '/'}`, { method, headers }, (reply) => {
    outgoing.writeHead(reply.statusCode ?? 502, reply.headers)
    reply.pipe(outgoing)
  })
  onward.on('error', () => outgoing.destroy())
  incoming.pipe(onward)
}

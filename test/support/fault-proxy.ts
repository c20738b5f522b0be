import { connect, createServer, type AddressInfo, type Socket } from 'node:net'

/** What happens to a connection: bytes are counted from its start. */
export type Fault =
  | { readonly kind: 'none' }
  /** accepted and reset at once */
  | { readonly kind: 'reset' }
  /** accepted, and nothing ever comes back */
  | { readonly kind: 'stall' }
  /** so many bytes of the request pass, then both sides are reset */
  | { readonly kind: 'cutRequest'; readonly after: number }
  /** the request passes, so many bytes of the reply come back, then a reset */
  | { readonly kind: 'cutReply'; readonly after: number }
  /** the collector is never asked; this is the reply */
  | { readonly kind: 'say'; readonly status: 429 | 503; readonly retryAfter: string }

/** A proxy on loopback that harms connections. */
export interface FaultProxy {
  readonly port: number
  /** how many connections met each kind */
  readonly met: ReadonlyMap<Fault['kind'], number>
  close(): Promise<void>
}

/** Opens a proxy to a port; `next` says what happens to each new connection. */
export async function openFaultProxy(target: number, next: () => Fault): Promise<FaultProxy> {
  const met = new Map<Fault['kind'], number>()
  const open = new Set<Socket>()
  const server = createServer((client) => {
    const fault = next()
    met.set(fault.kind, (met.get(fault.kind) ?? 0) + 1)
    for (const socket of harm(client, target, fault)) {
      open.add(socket)
      socket.on('error', () => {})
      socket.on('close', () => open.delete(socket))
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    port,
    met,
    async close() {
      for (const socket of open) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** Does what the fault says; the sockets it holds. */
function harm(client: Socket, target: number, fault: Fault): readonly Socket[] {
  if (fault.kind === 'reset') {
    client.resetAndDestroy()
    return [client]
  }
  if (fault.kind === 'stall') {
    client.resume()
    return [client]
  }
  if (fault.kind === 'say') {
    const head = `HTTP/1.1 ${fault.status} Fault\r\nRetry-After: ${fault.retryAfter}\r\n`
    client.once('data', () => client.end(`${head}Content-Length: 0\r\nConnection: close\r\n\r\n`))
    return [client]
  }
  const server = connect(target, '127.0.0.1')
  const cut = () => {
    client.resetAndDestroy()
    server.resetAndDestroy()
  }
  pass(client, server, fault.kind === 'cutRequest' ? fault.after : Infinity, cut)
  pass(server, client, fault.kind === 'cutReply' ? fault.after : Infinity, cut)
  return [client, server]
}

/** Passes so many bytes on; with the one after, both sides are cut. */
function pass(from: Socket, to: Socket, bytes: number, cut: () => void): void {
  let left = bytes
  from.on('data', (chunk: Buffer) => {
    if (chunk.length <= left) to.write(chunk)
    // what was let through must arrive before the reset
    else if (left > 0) to.write(chunk.subarray(0, left), cut)
    else cut()
    left = Math.max(0, left - chunk.length)
  })
  from.on('end', () => to.end())
  from.on('error', cut)
}

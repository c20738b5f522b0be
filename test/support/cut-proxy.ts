import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'
import { onTestFinished } from 'vitest'

/** A way to a server that can be cut, stopped up, or narrowed. */
export interface CutProxy {
  readonly port: number
  /**
   * The next connection on which the client says this is cut at that moment: before the words were
   * handed on, or after, so that the server acts and nobody hears of it.
   */
  cutAt(words: string, when: 'before' | 'after'): void
  /** how many times a client has said this and it was handed on */
  passed(words: string): number
  /** lets nothing through in either direction, and tells nobody */
  stall(): void
  /** lets everything through again, what was held up as well */
  flow(): void
}

/** Stands before a server on loopback until the test is over. */
export async function openCutProxy(target: number): Promise<CutProxy> {
  let trap: { readonly words: string; readonly when: 'before' | 'after' } | undefined
  let isStalled = false
  const open = new Set<Socket>()
  const handedOn: Buffer[] = []

  const server = createServer((client) => {
    const upstream = connect(target, '127.0.0.1')
    let isHandingOn = false
    for (const socket of [client, upstream]) {
      open.add(socket)
      if (isStalled) socket.pause()
      socket.on('error', () => {})
      socket.on('close', () => {
        open.delete(socket)
        client.destroy()
        // closed with a reply unread it would take back what was handed on
        if (!isHandingOn) upstream.destroy()
      })
    }
    client.on('data', (bytes) => {
      const isTrapped = trap !== undefined && bytes.includes(trap.words)
      if (!isTrapped || trap?.when === 'after') handedOn.push(bytes)
      if (!isTrapped) return void upstream.write(bytes)
      isHandingOn = trap?.when === 'after'
      trap = undefined
      if (isHandingOn) upstream.end(bytes)
      client.destroy()
      return undefined
    })
    upstream.on('data', (bytes) => void client.write(bytes))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    for (const socket of open) socket.destroy()
    server.close()
  })
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return {
    port,
    passed: (words) => handedOn.filter((bytes) => bytes.includes(words)).length,
    cutAt: (words, when) => void (trap = { words, when }),
    stall() {
      isStalled = true
      for (const socket of open) socket.pause()
    },
    flow() {
      isStalled = false
      for (const socket of open) socket.resume()
    },
  }
}

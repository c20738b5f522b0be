import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { createShop } from './shop/shop.ts'
import type { TagSource } from './shop/pages.ts'
import { Trouble } from './start/trouble.ts'

/** The shop, open. */
export interface OpenShop {
  /** without a slash at its end */
  readonly address: string
  close(): void
}

/**
 * Opens the shop on a port of this machine; 0: any free one.
 *
 * @throws Trouble when the port is taken or may not be opened
 */
export async function serveShop(
  tag: TagSource,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<OpenShop> {
  const server = createShop(tag)
  server.listen(port, host)
  try {
    await once(server, 'listening')
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    const why = code === 'EADDRINUSE' ? 'is taken' : `cannot be opened (${code})`
    throw new Trouble(`Port ${port} for the demo shop ${why}: set DEMO_PORT to another.`)
  }
  const bound = server.address() as AddressInfo
  const name = host.includes(':') ? `[${host}]` : host
  return {
    address: `http://${name}:${bound.port}`,
    close() {
      server.close()
      server.closeAllConnections()
    },
  }
}

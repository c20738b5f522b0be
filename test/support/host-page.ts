import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A stranger's page on an origin of its own, with headers of its own. */
export interface HostPage {
  readonly origin: string
  close(): Promise<void>
}

/** Serves one page on every path; `html` gets the path asked for. */
export async function serveHostPage(
  html: (path: string) => string,
  headers: Record<string, string> = {},
): Promise<HostPage> {
  const server = createServer((request, reply) => {
    reply.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers })
    reply.end(html(request.url ?? '/'))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    origin: `http://127.0.0.1:${port}`,
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

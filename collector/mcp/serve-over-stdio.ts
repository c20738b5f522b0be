import { once } from 'node:events'
import { serveStdio } from '@modelcontextprotocol/server/stdio'
import { createServer, type ServerParts } from './create-server.ts'

/** Serves one assistant over standard input and output, until its end. */
export async function serveOverStdio(parts: ServerParts): Promise<void> {
  const served = serveStdio(() => createServer(parts))
  await once(process.stdin, 'close')
  await served.close()
}

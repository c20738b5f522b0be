import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { hasBody } from './has-body.ts'

/** How long the body of an import may take: a large file over a slow line. */
export const UPLOAD_MS = 900_000

const BODY_MS = 15_000
const UPLOAD = /^\/api\/sites\/[^/?]+\/imports(\?|$)/

/**
 * Cuts with 408 a request whose body takes longer than `bodyMs`, unless it brings a file to import:
 * until it is answered that has {@link UPLOAD_MS}, which the server itself holds all to.
 */
export function cutSlowBodies(listener: RequestListener, bodyMs = BODY_MS): RequestListener {
  return (incoming, outgoing) => {
    const bound = () => {
      const cut = setTimeout(() => cutOff(incoming, outgoing), bodyMs).unref()
      incoming.once('close', () => clearTimeout(cut))
    }
    if (hasBody(incoming)) {
      // a file that is refused need not come to its end
      if (UPLOAD.test(incoming.url ?? '')) outgoing.once('finish', bound)
      else bound()
    }
    listener(incoming, outgoing)
  }
}

function cutOff({ complete, socket }: IncomingMessage, { headersSent }: ServerResponse): void {
  if (complete || socket.destroyed) return
  // past the reply's own object: whoever answers may be waiting for the rest
  if (!headersSent) socket.write('HTTP/1.1 408 Request Timeout\r\nConnection: close\r\n\r\n')
  socket.destroySoon()
}

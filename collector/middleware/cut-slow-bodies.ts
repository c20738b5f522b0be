import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'

/** How long the body of an import may take: a large file over a slow line. */
export const UPLOAD_MS = 900_000

const BODY_MS = 15_000
const UPLOAD = /^\/api\/sites\/[^/?]+\/(imports|orders\/import)(\?|$)/

/**
 * Cuts with 408 a request whose body takes longer than `bodyMs`, unless it brings a file to import:
 * until it is answered that has {@link UPLOAD_MS}, which the server itself holds all to.
 */
export function cutSlowBodies(listener: RequestListener, bodyMs = BODY_MS): RequestListener {
  let begun: Exchange[] = []

  function bound({ incoming, outgoing }: Exchange): void {
    const cut = setTimeout(() => cutOff(incoming, outgoing), bodyMs).unref()
    incoming.once('close', () => clearTimeout(cut))
  }

  function boundThoseUnderWay(): void {
    const underWay = begun.filter(({ incoming }) => !incoming.complete && !incoming.destroyed)
    begun = []
    for (const exchange of underWay) {
      const { incoming, outgoing } = exchange
      const isUpload = UPLOAD.test(incoming.url ?? '')
      // a file that is refused need not come to its end
      if (isUpload && !outgoing.writableFinished) outgoing.once('finish', () => bound(exchange))
      else bound(exchange)
    }
  }

  return (incoming, outgoing) => {
    // an answer's body is nearly always there with its head: only what is still on its way is timed
    if (begun.push({ incoming, outgoing }) === 1) setImmediate(boundThoseUnderWay)
    listener(incoming, outgoing)
  }
}

interface Exchange {
  readonly incoming: IncomingMessage
  readonly outgoing: ServerResponse
}

function cutOff({ complete, socket }: IncomingMessage, { headersSent }: ServerResponse): void {
  if (complete || socket.destroyed) return
  // past the reply's own object: whoever answers may be waiting for the rest
  if (!headersSent) socket.write('HTTP/1.1 408 Request Timeout\r\nConnection: close\r\n\r\n')
  socket.destroySoon()
}

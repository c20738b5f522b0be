import { findBodyFlaw, textOf, tooLarge, type BodyText } from './body-text.ts'

/**
 * Reads a request's body, never more than `maxBytes` of it. The headers are looked at first, so a
 * body that they rule out is refused unread; the statuses are those of body-text.ts.
 */
export async function readBody(request: Request, maxBytes: number): Promise<BodyText> {
  const flaw = findBodyFlaw((name) => request.headers.get(name), maxBytes)
  if (flaw) return flaw
  // Node holds a sender to the length declared, so only a body without one needs counting
  const bytes = request.headers.has('content-length')
    ? new Uint8Array(await request.arrayBuffer())
    : await readUpTo(request, maxBytes)
  return bytes ? textOf(bytes) : tooLarge(maxBytes)
}

async function readUpTo(request: Request, maxBytes: number): Promise<Uint8Array | undefined> {
  if (!request.body) return new Uint8Array()
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of request.body) {
    size += chunk.byteLength
    if (size > maxBytes) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

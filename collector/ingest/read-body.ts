/** A body as text, or the status and sentence that refuse it. */
export type BodyText =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly status: 400 | 413 | 415; readonly error: string }

/**
 * Reads a request's body, never more than `maxBytes` of it. The declared length is looked at first,
 * so a body that is too large is refused unread.
 *
 * | status | when                                                       |
 * | ------ | ---------------------------------------------------------- |
 * | 415    | neither `text/plain` nor `application/json`, or compressed |
 * | 413    | larger than `maxBytes`                                     |
 * | 400    | not UTF-8                                                  |
 */
export async function readBody(request: Request, maxBytes: number): Promise<BodyText> {
  const { headers } = request
  if (!isText(headers.get('content-type'))) {
    return refuse(415, 'send text/plain or application/json')
  }
  const encoding = headers.get('content-encoding')
  if (encoding !== null && encoding.toLowerCase() !== 'identity') {
    return refuse(415, 'send the body uncompressed')
  }
  const declared = headers.get('content-length')
  if (declared !== null && Number(declared) > maxBytes) return tooLarge(maxBytes)
  // Node holds a sender to the length declared, so only a body without one needs counting
  const bytes =
    declared === null
      ? await readUpTo(request, maxBytes)
      : new Uint8Array(await request.arrayBuffer())
  return bytes ? decode(bytes) : tooLarge(maxBytes)
}

function isText(type: string | null): boolean {
  if (type === null) return false
  const end = type.indexOf(';')
  const bare = (end < 0 ? type : type.slice(0, end)).trim().toLowerCase()
  return bare === 'text/plain' || bare === 'application/json'
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

const utf8 = new TextDecoder('utf-8', { fatal: true })

function decode(bytes: Uint8Array): BodyText {
  try {
    return { ok: true, text: utf8.decode(bytes) }
  } catch {
    return refuse(400, 'the body is not UTF-8')
  }
}

function tooLarge(maxBytes: number): BodyText {
  return refuse(413, `the body is larger than ${maxBytes} bytes`)
}

function refuse(status: 400 | 413 | 415, error: string): BodyText {
  return { ok: false, status, error }
}

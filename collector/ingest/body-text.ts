/** A body as text, or the status and sentence that refuse it. */
export type BodyText =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly status: 400 | 413 | 415; readonly error: string }

/** A header of a request by its lower-case name. */
export type HeaderOf = (name: string) => string | null | undefined

/**
 * What the headers alone say against a body, so that it is refused unread; `undefined`: nothing.
 *
 * | status | when                                                       |
 * | ------ | ---------------------------------------------------------- |
 * | 415    | neither `text/plain` nor `application/json`, or compressed |
 * | 413    | said to be larger than `maxBytes`                          |
 */
export function findBodyFlaw(headerOf: HeaderOf, maxBytes: number): BodyText | undefined {
  if (!isText(headerOf('content-type'))) return refuse(415, 'send text/plain or application/json')
  const encoding = headerOf('content-encoding')
  if (encoding && encoding.toLowerCase() !== 'identity') {
    return refuse(415, 'send the body uncompressed')
  }
  const declared = headerOf('content-length')
  return declared && Number(declared) > maxBytes ? tooLarge(maxBytes) : undefined
}

function isText(type: string | null | undefined): boolean {
  // what nearly every page sends, told at a glance
  if (type === 'text/plain;charset=UTF-8' || type === 'text/plain') return true
  if (!type) return false
  const end = type.indexOf(';')
  const bare = (end < 0 ? type : type.slice(0, end)).trim().toLowerCase()
  return bare === 'text/plain' || bare === 'application/json'
}

const utf8 = new TextDecoder('utf-8', { fatal: true })

/** The text that bytes are; 400 when they are not UTF-8. */
export function textOf(bytes: Uint8Array): BodyText {
  try {
    return { ok: true, text: utf8.decode(bytes) }
  } catch {
    return refuse(400, 'the body is not UTF-8')
  }
}

/** Refuses a body for its size. */
export function tooLarge(maxBytes: number): BodyText {
  return refuse(413, `the body is larger than ${maxBytes} bytes`)
}

function refuse(status: 400 | 413 | 415, error: string): BodyText {
  return { ok: false, status, error }
}

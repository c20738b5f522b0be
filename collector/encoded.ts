import { createHash } from 'node:crypto'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { HeaderOf } from './ingest/body-text.ts'

/** A text in the encodings browsers take, each made once, with the tag that names its bytes. */
export interface Encoded {
  readonly etag: string
  readonly plain: Uint8Array<ArrayBuffer>
  readonly br: Uint8Array<ArrayBuffer>
  readonly gzip: Uint8Array<ArrayBuffer>
}

/** Compresses as small as it goes: made once, read a million times. */
export function encode(text: string): Encoded {
  const plain = Buffer.from(text)
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_SIZE_HINT]: plain.length,
  }
  return {
    etag: createHash('sha256').update(plain).digest('base64url').slice(0, 22),
    plain: Uint8Array.from(plain),
    br: Uint8Array.from(brotliCompressSync(plain, { params })),
    gzip: Uint8Array.from(gzipSync(plain, { level: 9 })),
  }
}

/** One encoding of it, as a reply; without a body the request holds these bytes already. */
export interface EncodedReply {
  readonly status: 200 | 304
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array<ArrayBuffer> | null
}

/**
 * What a request gets in the best encoding it takes, or 304 when it holds these bytes already.
 *
 * @param headers content type and caching; this adds encoding, ETag and Vary
 */
export function pickEncoded(
  headerOf: HeaderOf,
  encoded: Encoded,
  headers: Readonly<Record<string, string>>,
): EncodedReply {
  const encoding = encodingFor(headerOf('accept-encoding') ?? '')
  const etag = `"${encoded.etag}${encoding === 'plain' ? '' : `-${encoding}`}"`
  const common = { ...headers, etag, vary: 'Accept-Encoding' }
  if (holds(headerOf('if-none-match'), etag)) return { status: 304, headers: common, body: null }
  if (encoding === 'plain') return { status: 200, headers: common, body: encoded.plain }
  const coded = { ...common, 'content-encoding': encoding }
  return { status: 200, headers: coded, body: encoded[encoding] }
}

/** The same as a response. */
export function replyEncoded(
  request: Request,
  encoded: Encoded,
  headers: Readonly<Record<string, string>>,
): Response {
  const { body, ...init } = pickEncoded((name) => request.headers.get(name), encoded, headers)
  return new Response(body, init)
}

function encodingFor(accepted: string): 'br' | 'gzip' | 'plain' {
  const takes = (name: string) =>
    new RegExp(`(^|,)\\s*${name}\\s*(;(?!\\s*q=0(\\.0*)?\\s*(,|$))|,|$)`).test(accepted)
  if (takes('br')) return 'br'
  return takes('gzip') ? 'gzip' : 'plain'
}

function holds(given: string | null | undefined, etag: string): boolean {
  if (given === null || given === undefined) return false
  return given.split(',').some((part) => {
    const name = part.trim().replace(/^W\//, '')
    return name === etag || name === '*'
  })
}

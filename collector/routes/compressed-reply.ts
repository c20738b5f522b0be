import { createHash } from 'node:crypto'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { HeaderOf } from '../ingest/body-text.ts'

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
  /** the headers and the body's length for `node:http`: a name, its value, the next name … */
  readonly lines: readonly string[]
  /** the body once more, a character a byte: `node:http` sends such a text and the headers in one piece */
  readonly latin1: string
}

/** A text's replies in one encoding. */
interface Pair {
  readonly etag: string
  readonly whole: EncodedReply
  readonly same: EncodedReply
}

/** All replies that a text gets, whoever asks, each made once. */
export type Replies = Readonly<Record<Encoding, Pair>>

type Encoding = 'br' | 'gzip' | 'plain'
type Headers = Readonly<Record<string, string>>

/** @param headers content type and caching; this adds encoding, ETag and Vary */
export function prepareReplies(encoded: Encoded, headers: Headers): Replies {
  return {
    br: pairOf(encoded, headers, 'br'),
    gzip: pairOf(encoded, headers, 'gzip'),
    plain: pairOf(encoded, headers, 'plain'),
  }
}

/** What a request gets in the best encoding it takes, or 304 when it holds these bytes already. */
export function pickReply(headerOf: HeaderOf, replies: Replies): EncodedReply {
  const { etag, whole, same } = replies[encodingFor(headerOf('accept-encoding') ?? '')]
  return holds(headerOf('if-none-match'), etag) ? same : whole
}

/** The same as a response, for what is asked for less often than the tag. */
export function replyEncoded(request: Request, encoded: Encoded, headers: Headers): Response {
  const encoding = encodingFor(request.headers.get('accept-encoding') ?? '')
  const { etag, whole, same } = pairOf(encoded, headers, encoding)
  const reply = holds(request.headers.get('if-none-match'), etag) ? same : whole
  return new Response(reply.body, reply)
}

function pairOf(encoded: Encoded, headers: Headers, encoding: Encoding): Pair {
  const etag = `"${encoded.etag}${encoding === 'plain' ? '' : `-${encoding}`}"`
  const common = { ...headers, etag, vary: 'Accept-Encoding' }
  const coded = encoding === 'plain' ? common : { ...common, 'content-encoding': encoding }
  return {
    etag,
    whole: replyOf(200, coded, encoded[encoding]),
    same: replyOf(304, common, null),
  }
}

function replyOf(
  status: EncodedReply['status'],
  headers: Headers,
  body: EncodedReply['body'],
): EncodedReply {
  const length = body ? ['content-length', String(body.byteLength)] : []
  const lines = [...Object.entries(headers).flat(), ...length]
  return { status, headers, body, lines, latin1: body ? Buffer.from(body).toString('latin1') : '' }
}

const TAKES_BROTLI = takes('br')
const TAKES_GZIP = takes('gzip')

function takes(name: string): RegExp {
  return new RegExp(`(^|,)\\s*${name}\\s*(;(?!\\s*q=0(\\.0*)?\\s*(,|$))|,|$)`)
}

function encodingFor(accepted: string): Encoding {
  if (TAKES_BROTLI.test(accepted)) return 'br'
  return TAKES_GZIP.test(accepted) ? 'gzip' : 'plain'
}

function holds(given: string | null | undefined, etag: string): boolean {
  if (given === null || given === undefined) return false
  return given.split(',').some((part) => {
    const name = part.trim().replace(/^W\//, '')
    return name === etag || name === '*'
  })
}

import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { LIMITS } from '#shared/snapshot.ts'
import type { Deps } from './deps.ts'
import type { EncodedReply } from './compressed-reply.ts'
import { findBodyFlaw, textOf, tooLarge, type BodyText } from '../ingest/body-text.ts'
import type { Log } from '../log/log.ts'
import { HSTS, isReachedSecurely } from '../middleware/safe-headers.ts'
import { hasBody } from '../middleware/has-body.ts'
import { describeError } from '../log/describe-error.ts'
import { createTags } from './get-tag.ts'
import { FAILED, NOT_KEPT, type PublicReply } from './public-reply.ts'
import { receive, type Sender } from './receive.ts'

/**
 * Carries ordinary `POST /w/{site}` and `GET /w/{site}.js` requests past routing, `Request` and
 * `Response`, which cost more than keeping an answer does; what is unusual about its path, its host or
 * its length goes the way of all others. Both ways lead to {@link receive} and {@link createTags}, so
 * they differ in nothing a sender sees.
 */
export function createFastLane(deps: Deps, log: Log, others: RequestListener): RequestListener {
  const tags = createTags(deps)
  const always = isReachedSecurely(deps.publicUrl) ? ['strict-transport-security', HSTS] : []

  function findTag(incoming: IncomingMessage): EncodedReply | undefined {
    const site = taggedSiteOf(incoming)
    try {
      return site === undefined ? undefined : tags(site, headersOf(incoming))
    } catch {
      // the other way meets the same trouble, and tells of it
      return undefined
    }
  }

  return (incoming, outgoing) => {
    const tag = findTag(incoming)
    if (tag) return give(tag, outgoing, always)
    const site = siteOf(incoming)
    if (site === undefined) return others(incoming, outgoing)
    void answer(senderOf(site, incoming), outgoing, { deps, log, always })
  }
}

interface Lane {
  readonly deps: Deps
  readonly log: Log
  /** headers of every reply: names and values in turn */
  readonly always: readonly string[]
}

async function answer(sender: Sender, outgoing: ServerResponse, { deps, log, always }: Lane) {
  try {
    say(await receive(sender, deps), outgoing, always)
  } catch (error) {
    // nobody is there to be told
    if (outgoing.destroyed) return
    const route = '/w/:site'
    log.error({ route, method: 'POST', ...describeError(error) }, 'failed')
    say({ status: 500, body: { error: FAILED } }, outgoing, always)
  }
}

const HEADERS = [...Object.entries(NOT_KEPT).flat(), 'content-length']

function say(
  { status, body, headers }: PublicReply,
  outgoing: ServerResponse,
  always: readonly string[] = [],
): void {
  const text = JSON.stringify(body)
  const length = Buffer.byteLength(text)
  const more = headers ? Object.entries(headers).flat() : []
  outgoing.writeHead(status, HEADERS.concat(String(length), more, always))
  // ASCII, as nearly every reply is, goes out without being encoded
  outgoing.end(text, length === text.length ? 'latin1' : 'utf8')
}

function give(
  { status, lines, latin1 }: EncodedReply,
  outgoing: ServerResponse,
  always: readonly string[],
): void {
  outgoing.writeHead(status, [...lines, ...always])
  outgoing.end(latin1, 'latin1')
}

const TAG_PATH = /^\/w\/([a-z0-9][a-z0-9_-]*)\.js$/

function taggedSiteOf(incoming: IncomingMessage): string | undefined {
  const { method, url, headers } = incoming
  if (method !== 'GET' || !HOST.test(headers.host ?? '') || hasBody(incoming)) return undefined
  return TAG_PATH.exec(url ?? '')?.[1]
}

const PATH = /^\/w\/([a-z0-9][a-z0-9_-]*)$/
const HOST = /^[a-z0-9.-]+(:\d{1,5})?$/i

/** The site of a request that is ordinary in every way, so that Node's own client would send it so. */
function siteOf({ method, url, headers }: IncomingMessage): string | undefined {
  if (method !== 'POST' || !HOST.test(headers.host ?? '')) return undefined
  // a body without a length, or a longer one, has to be counted and drained with care
  if (!(Number(headers['content-length']) <= LIMITS.bodyBytes)) return undefined
  return PATH.exec(url ?? '')?.[1]
}

function senderOf(site: string, incoming: IncomingMessage): Sender {
  const header = headersOf(incoming)
  return {
    site,
    header,
    address: incoming.socket.remoteAddress,
    origin: () => originOf(`http://${header('host') ?? ''}`),
    read: (maxBytes) => read(incoming, header, maxBytes),
  }
}

function headersOf({ headers }: IncomingMessage): Sender['header'] {
  return (name) => {
    const value = headers[name]
    return typeof value === 'string' ? value : undefined
  }
}

/** An origin that a browser would send, or one that none sends. */
function originOf(address: string): string {
  return URL.canParse(address) ? new URL(address).origin : ''
}

async function read(
  incoming: IncomingMessage,
  header: Sender['header'],
  maxBytes: number,
): Promise<BodyText> {
  const flaw = findBodyFlaw(header, maxBytes)
  if (flaw) return flaw
  const bytes = await bytesOf(incoming)
  return bytes.byteLength > maxBytes ? tooLarge(maxBytes) : textOf(bytes)
}

/** @throws when the sender goes away before the end */
function bytesOf(incoming: IncomingMessage): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = []
    incoming.on('data', (chunk: Uint8Array) => chunks.push(chunk))
    incoming.on('end', () => {
      const [first = new Uint8Array()] = chunks
      resolve(chunks.length > 1 ? Buffer.concat(chunks) : first)
    })
    incoming.on('error', reject)
  })
}

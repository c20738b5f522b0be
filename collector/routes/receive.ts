import { SPAM_FLAGS } from '#shared/spam-flags.ts'
import { LIMITS } from '#shared/snapshot.ts'
import type { Site } from '#shared/site.ts'
import type { Deps } from './deps.ts'
import { detectInstall } from '../install/detect-install.ts'
import type { BodyText } from '../ingest/body-text.ts'
import { SHOPPER_TIMES } from '../ingest/first-ms-of.ts'
import { isRecord } from '#shared/is-record.ts'
import { isForeignOrigin } from '../ingest/is-foreign-origin.ts'
import { readBatch } from '../ingest/read-batch.ts'
import { takeIn } from '../ingest/take-in.ts'
import { takeInVisits } from '../ingest/take-in-visits.ts'
import { senderNetwork } from '../ingest/spam/sender-network.ts'
import { watchOver } from '../ingest/watch-over.ts'
import { watchVisits } from '../ingest/watch-visits.ts'
import { networkOf, UNREADABLE } from '../middleware/network-of.ts'
import { StoreBroken, StoreBusy } from '../store/store-errors.ts'
import type { PublicReply } from './public-reply.ts'
import { retryAfterSeconds } from './retry-after.ts'

const SPENT = 'not kept: this site has sent all it may today'

/** One request to the public door, whatever carries it. */
export interface Sender {
  /** id in the path */
  readonly site: string
  /** a header by its lower-case name */
  header(name: string): string | undefined
  /** the other end of the connection; a test that opens no port has none */
  readonly address: string | undefined
  /** origin under which the sender reaches this collector */
  origin(): string
  /** reads the body, never more of it than this */
  read(maxBytes: number): Promise<BodyText>
}

/**
 * Receives snapshots of responses and says what became of them, after the commit. The statuses are
 * those of post-responses.ts.
 */
export async function receive(sender: Sender, deps: Deps): Promise<PublicReply> {
  const site = deps.catalog.current().sites.get(sender.site)
  if (!site) return refuse(404, `there is no site "${sender.site.slice(0, 40)}"`)
  const forwarded = sender.header('x-forwarded-for') ?? null
  const network = networkOf(sender.address, forwarded, deps.trustProxy)
  if (network === UNREADABLE) deps.noteUnreadable()
  const prefix = network === undefined ? undefined : `${site.id} ${network}`
  const waitMs = prefix && (await spend(deps, prefix, 1))
  if (waitMs) return tooMany(waitMs)
  const body = await sender.read(LIMITS.bodyBytes)
  if (!body.ok) return refuse(body.status, body.error)
  const batch = readBatch(body.text, LIMITS.responsesPerBody)
  if (!batch.ok) return refuse(400, batch.error)
  const sent = batch.responses.length + (batch.visits?.length ?? 0)
  const moreMs = prefix && (await spend(deps, prefix, sent - 1))
  if (moreMs) return tooMany(moreMs)
  const now = deps.now()
  const laterMs = deps.dayBudget?.spend(site, batch.responses.length, now)
  if (laterMs) return refuse(429, SPENT, retryAfterSeconds(laterMs))
  const marks = senderMarks(sender, deps, site, batch.proof, now)
  noteWhere(sender, batch.responses, site, deps, now)
  const intake = {
    site,
    times: SHOPPER_TIMES,
    marks,
    isWatched: true,
    isPrivate: sender.header('sec-gpc') === '1',
    isSigned: (customer: string, proof: string) =>
      deps.proofs.holds(site, customer, proof, deps.now()),
    note: watchOver(deps, site, network, marks),
    network: senderNetwork(network, deps.trustProxy),
  }
  try {
    const bytes = body.text.length
    const responses = await takeIn(batch.responses, bytes, intake, deps)
    if (!batch.visits) return { status: 200, body: { responses } }
    const userAgent = sender.header('user-agent')
    const visitDoor = { ...intake, userAgent, note: watchVisits(deps, site, network, marks) }
    const visits = await takeInVisits(batch.visits, bytes, visitDoor, deps)
    const isBoth = batch.responses.length > 0
    return { status: 200, body: { ...(isBoth && { responses }), visits } }
  } catch (error) {
    return notKept(error)
  }
}

function notKept(error: unknown): PublicReply {
  // the collector that starts next will keep it
  if (error instanceof StoreBroken) return refuse(503, 'not kept', retryAfterSeconds(5_000))
  if (!(error instanceof StoreBusy)) throw error
  return refuse(503, `not kept: ${error.message}`, retryAfterSeconds(error.retryAfterMs))
}

async function spend(
  { limiter }: Deps,
  prefix: string,
  answers: number,
): Promise<number | undefined> {
  return answers < 1 ? undefined : limiter?.spend(prefix, answers)
}

/** What a request gives away of where it comes from; bits of SPAM_FLAGS. */
function senderMarks(
  sender: Sender,
  { publicUrl, tagProof }: Deps,
  site: Site,
  proof: unknown,
  now: Date,
): number {
  const origin = sender.header('origin')
  // most requests never need it: reading an address costs microseconds
  const own = () => publicUrl ?? sender.origin()
  const isProven = tagProof.isGood(proof, site.id, now.getTime())
  return (
    (origin === undefined && site.origins.length > 0 ? SPAM_FLAGS.no_origin : 0) |
    (origin !== undefined && isForeignOrigin(origin, site.origins, own) ? SPAM_FLAGS.origin : 0) |
    (isProven ? 0 : SPAM_FLAGS.no_proof)
  )
}

/** Notes where the card stands: the snapshot says which page, the browser vouches for its origin. */
function noteWhere(
  sender: Sender,
  responses: readonly unknown[],
  site: Site,
  deps: Deps,
  now: Date,
): void {
  const origin = sender.header('origin')
  if (origin === undefined) return
  const last = responses.at(-1)
  const page = isRecord(last) && isRecord(last['ctx']) ? last['ctx']['page'] : undefined
  const told = typeof page === 'string' ? page.slice(0, LIMITS.pageLength) : ''
  // reading addresses costs as much as reading the answer
  if (!deps.installs.isNews(`${site.id} ${origin} ${told}`, now.getTime())) return
  detectInstall(deps, site, pageOf(told, origin))
}

function pageOf(page: string, origin: string): string {
  const isOfOrigin = URL.canParse(page, origin) && new URL(page, origin).origin === origin
  return page !== '' && isOfOrigin ? new URL(page, origin).href : origin
}

function tooMany(waitMs: number): PublicReply {
  return refuse(429, 'too many answers from this address', retryAfterSeconds(waitMs))
}

function refuse(
  status: number,
  error: string,
  headers: Readonly<Record<string, string>> = {},
): PublicReply {
  return { status, body: { error }, headers }
}

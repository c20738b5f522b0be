import { hash } from 'node:crypto'
import { TEST_CHANNEL } from '#shared/snapshot.ts'
import { SPAM_FLAGS } from '#shared/spam-flags.ts'
import type { Site } from '#shared/site.ts'
import {
  findInvalidSnapshot,
  FLAGS,
  type Context,
  LIMITS,
  type Snapshot,
} from '#shared/snapshot.ts'
import type { Survey } from '#shared/survey.ts'
import type { Arrival, KeptContext } from '../store/arrival.ts'
import { pickSnapshot } from './pick-snapshot.ts'
import { isHoneypotFilled } from './spam/honeypot.ts'
import { isTooFast } from './spam/too-fast.ts'
import { firstMsOf, type TimeRule } from './first-ms-of.ts'
import { stripQuery } from './strip-query.ts'

/** What an arriving snapshot is read against. */
export interface IntakeContext {
  readonly site: Site
  readonly times: TimeRule
  /** of all responses of this request */
  readonly marks: number
  /** a card stood on a page: its times and fields say who filled it in; a mail or a history has none */
  readonly isWatched?: boolean
  /** answers are sent through it and impressions are not; of what a card sent the channel says so */
  readonly isOwners?: boolean
  /** the shopper asks for privacy (Global Privacy Control): of the page and the person nothing is kept */
  readonly isPrivate?: boolean
  /** the network of this request, where senders can be told apart */
  readonly network?: string | undefined
  /** whether a site's own server vouches for a customer; absent where the owner is the sender */
  readonly isSigned?: (customer: string, proof: string) => boolean
}

/** When it is read, and what is published then. */
export interface Moment {
  readonly nowMs: number
  /** a published version of a survey of a site */
  findVersion(site: string, survey: string, ver: number): Survey | undefined
  /** when shoppers are asked last in any of its versions; absent: no end is known */
  endsMsOf(survey: string): number | undefined
}

/** A snapshot ready to be kept, or why it is not, in words that end a sentence; `retry`: it may be later. */
export type Arrived =
  | { readonly ok: true; readonly arrival: Arrival }
  | { readonly ok: false; readonly reason: string; readonly retry?: true }

/** Reads one response of a batch: picked, checked against the version it was shown in, made canonical. */
export function arrive(sent: unknown, intake: IntakeContext, moment: Moment): Arrived {
  const picked = pickSnapshot(sent)
  if (!picked.ok) return picked
  const { snapshot } = picked
  const survey = moment.findVersion(intake.site.id, snapshot.survey, snapshot.ver)
  if (!survey) {
    const named = `"${snapshot.survey}" version ${snapshot.ver}`
    return { ok: false, reason: `site "${intake.site.id}" has no survey ${named}`, retry: true }
  }
  const endsMs = intake.isSigned && moment.endsMsOf(survey.id)
  if (endsMs !== undefined && moment.nowMs >= endsMs + GRACE_MS) {
    return { ok: false, reason: `the survey "${survey.id}" is over` }
  }
  const misfit = findInvalidSnapshot(survey, snapshot.answers)
  if (misfit !== undefined) return { ok: false, reason: misfit }
  const marks =
    intake.marks | testMark(snapshot) | (intake.isWatched ? ownMarks(sent, snapshot) : 0)
  return { ok: true, arrival: arrivalOf(snapshot, survey, intake, marks, moment.nowMs) }
}

/** A browser that was offline sends for a week; the eighth day covers clocks and zones. */
const GRACE_MS = 8 * 86_400_000

/** Whoever says that it is a test is believed: it keeps nothing but itself out of the counts. */
function testMark({ ctx }: Snapshot): number {
  return ctx.channel === TEST_CHANNEL ? SPAM_FLAGS.test : 0
}

/** What one response of a request gives away. */
function ownMarks(sent: unknown, snapshot: Snapshot): number {
  return (
    (isHoneypotFilled(sent) ? SPAM_FLAGS.decoy : 0) | (isTooFast(snapshot) ? SPAM_FLAGS.haste : 0)
  )
}

function arrivalOf(
  snapshot: Snapshot,
  survey: Survey,
  intake: IntakeContext,
  marks: number,
  nowMs: number,
): Arrival {
  return {
    site: intake.site.id,
    survey: survey.id,
    id: idOf(snapshot.k),
    ver: snapshot.ver,
    rev: snapshot.rev,
    flags: snapshot.flags,
    marks,
    firstMs: firstMsOf(snapshot.t, nowMs, intake.times),
    answers: snapshot.answers,
    ctx: keptContext(
      intake.isPrivate ? { ...snapshot, ctx: bare(snapshot.ctx) } : snapshot,
      survey,
      intake,
    ),
    network: intake.network,
  }
}

/** The public id of a response: whoever knows it cannot change it, whoever knows `k` can. */
export function idOf(k: string): string {
  return hash('sha256', k, 'base64url').slice(0, 22)
}

function bare({ device, lang }: Context): Context {
  return { ...(device !== undefined && { device }), ...(lang !== undefined && { lang }) }
}

/** What the tag and the hosted page say; who passes on their messages passes on impressions, too. */
const CARD_CHANNELS: ReadonlySet<string> = new Set(['tag', 'link'])

/** Whether what an owner sends says that a card was shown, and names no other way it came. */
function isOfCard({ flags, ctx }: Pick<Snapshot, 'ctx' | 'flags'>): boolean {
  return (flags & FLAGS.shown) !== 0 && CARD_CHANNELS.has(ctx.channel ?? 'tag')
}

type OpenContext = { -readonly [Name in keyof KeptContext]: KeptContext[Name] }

/** Written field by field: every answer has one, and spreading copies the slow way. */
function keptContext(
  snapshot: Pick<Snapshot, 'ctx' | 'flags'>,
  survey: Survey,
  intake: IntakeContext,
): KeptContext {
  const { site, isSigned } = intake
  const { ctx } = snapshot
  const kept: OpenContext = {}
  if (ctx.device !== undefined) kept.device = ctx.device
  if (ctx.visit !== undefined) kept.visit = ctx.visit
  if (site.countVisits && ctx.visits && ctx.time && ctx.converted) {
    kept.visits = ctx.visits
    kept.time = ctx.time
    kept.converted = ctx.converted
  }
  if (ctx.channel !== undefined) kept.channel = ctx.channel
  if (ctx.lang !== undefined) kept.lang = ctx.lang
  if (ctx.page !== undefined) {
    kept.page = stripQuery(ctx.page, site.queryNames).slice(0, LIMITS.pageLength)
  }
  if (ctx.referrer !== undefined) {
    kept.referrer = stripQuery(ctx.referrer, []).slice(0, LIMITS.referrerLength)
  }
  if (intake.isOwners && !isOfCard(snapshot)) kept.unshown = true
  if (ctx.incentive || survey.incentive) kept.incentive = true
  if (survey.anonymous) return kept
  if (ctx.customer !== undefined) {
    // as orders name them; what was signed is what was sent
    kept.customer = ctx.customer.trim() || ctx.customer
    if (isSigned && !isSigned(ctx.customer, ctx.customerProof ?? '')) kept.unsigned = true
  }
  const traits = declaredTraits(ctx.traits, site)
  if (traits) kept.traits = traits
  return kept
}

/** Only traits that the site declares as facets are kept. */
function declaredTraits(traits: Context['traits'], site: Site): Context['traits'] {
  if (!traits || site.facets.length === 0) return undefined
  const kept: Record<string, string | number | boolean> = {}
  for (const name of site.facets) {
    const value = traits[name]
    if (value !== undefined) kept[name] = value
  }
  return Object.keys(kept).length > 0 ? kept : undefined
}

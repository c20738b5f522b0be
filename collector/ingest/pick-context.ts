import { BAND_VALUES } from '#shared/engagement/bands.ts'
import type { Context } from '#shared/snapshot.ts'
import { LIMITS } from '#shared/snapshot.ts'
import { cleanText } from './clean-text.ts'
import { isRecord } from '#shared/is-record.ts'

type Draft = { -readonly [Name in keyof Context]: Context[Name] }

const CHANNEL = /^[a-z0-9_-]{1,32}$/
const LANG = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,4}$/

/**
 * The part of a context that is understood. Nothing here refuses an answer: what does not fit is
 * left out, what is too long is cut.
 */
export function pickContext(sent: unknown): Context {
  const ctx: Draft = {}
  if (!isRecord(sent)) return ctx
  const { device, visit, channel, lang } = sent
  if (device === 'phone' || device === 'tablet' || device === 'desktop') ctx.device = device
  if (visit === 'new' || visit === 'returning') ctx.visit = visit
  pickBand(sent, ctx)
  if (typeof channel === 'string' && CHANNEL.test(channel)) ctx.channel = channel
  if (typeof lang === 'string' && LANG.test(lang)) ctx.lang = lang
  const page = pickAddress(sent['page'], LIMITS.pageLength)
  if (page !== undefined) ctx.page = page
  const referrer = pickAddress(sent['referrer'], LIMITS.referrerLength)
  if (referrer !== undefined) ctx.referrer = referrer
  pickPerson(sent, ctx)
  if (sent['incentive'] === true) ctx.incentive = true
  return ctx
}

/** What was known of the visit; the three of them or nothing. */
function pickBand(sent: Record<string, unknown>, ctx: Draft): void {
  const visits = BAND_VALUES.visits.find((one) => one === sent['visits'])
  const time = BAND_VALUES.time.find((one) => one === sent['time'])
  const converted = BAND_VALUES.converted.find((one) => one === sent['converted'])
  if (visits && time && converted) Object.assign(ctx, { visits, time, converted })
}

function pickPerson(
  { customer, customerProof, traits }: Record<string, unknown>,
  ctx: Draft,
): void {
  if (typeof customer === 'string' && customer !== '') {
    ctx.customer = cleanText(customer).slice(0, LIMITS.customerLength).toWellFormed()
  }
  if (typeof customerProof === 'string' && /^[0-9a-f]{64}$/i.test(customerProof)) {
    ctx.customerProof = customerProof.toLowerCase()
  }
  if (isRecord(traits)) ctx.traits = pickTraits(traits)
}

function pickTraits(sent: Record<string, unknown>): NonNullable<Context['traits']> {
  const traits: Record<string, string | number | boolean> = Object.create(null)
  for (const name of Object.keys(sent).slice(0, LIMITS.traits)) {
    const value = sent[name]
    if (typeof value === 'string') {
      traits[name] = cleanText(value).slice(0, LIMITS.traitLength).toWellFormed()
    }
    if (typeof value === 'boolean') traits[name] = value
    if (typeof value === 'number' && Number.isFinite(value)) traits[name] = value
  }
  return traits
}

/** An http or https address without what follows "#", cut to a length; others are left out. */
function pickAddress(sent: unknown, length: number): string | undefined {
  if (typeof sent !== 'string' || !/^https?:\/\/[^\s@/?#]/i.test(sent)) return undefined
  const text = cleanText(sent)
  const end = text.indexOf('#')
  return (end < 0 ? text : text.slice(0, end)).slice(0, length * 2).toWellFormed()
}

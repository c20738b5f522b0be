import { z } from 'zod'
import type { Audience, Frequency, PageRule, PropertyFilter, Trigger } from './asking.ts'
import { completeByHand } from './complete-by-hand.ts'
import { isExplosive } from './is-explosive.ts'
import type { Localized } from './localized.ts'
import type { Look, Thanks } from './look.ts'
import type { Site } from './site.ts'
import type { ChoiceOption, Question, SurveyDraft } from './survey.ts'
import { findInvalidDraft } from './invalid-draft.ts'
import { en } from './refusals/en.ts'
import { refusalOf } from './refusals/refusal-of.ts'
import type { Refused } from './refusals/refused.ts'
import { sayRefusal } from './refusals/say-refusal.ts'
import { isOrdinary, isOrigin, isRegex, isWebAddress, isZone } from './well-formed.ts'

/** Input that fits, or one sentence that names the field and says why it does not. */
export type Read<T> = { readonly ok: true; readonly value: T } | ({ readonly ok: false } & Refused)

const HOST_ID = /^[a-z0-9][a-z0-9-]{0,39}$/
const BCP47 = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/

const id = z.string().regex(HOST_ID, en.id_chars)
const lang = z.string().regex(BCP47, en.lang_tag)
const name = z.string().trim().min(1).max(100)
const when = z.iso.datetime({ offset: true, error: en.time })

const localized = z
  .record(lang, z.string().min(1).max(2_000))
  .refine((words) => Object.keys(words).length > 0, en.no_words)
  .refine(
    (words) => Object.keys(words).length <= 60,
    en.many_languages,
  ) satisfies z.ZodType<Localized>

const webAddress = z.string().max(1_000).refine(isWebAddress, en.web_address)
const origin = z.string().refine(isOrigin, en.origin)
const zone = z.string().refine(isZone, en.zone)
const facet = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9_-]{0,39}$/, en.facet_chars)
  .refine((name) => !BUILT_IN_FACETS.has(name), en.built_in_name)
  .refine(isOrdinary, en.reserved_name)

/** Facets that every site has; an owner's trait cannot take their names. */
const BUILT_IN_FACETS = new Set(['device', 'lang', 'page', 'channel', 'visit'])

/** A site as an owner writes it; siteOf() fills in the rest. */
export const siteInput = z.strictObject({
  id: id.exactOptional(),
  name: name.exactOptional(),
  brand: name.exactOptional(),
  brandReading: z
    .string()
    .regex(/^[가-힣][가-힣 ]{0,59}$/, en.hangul)
    .exactOptional(),
  origins: z.array(origin).max(50).exactOptional(),
  zone: zone.exactOptional(),
  lang: lang.exactOptional(),
  facets: z.array(facet).max(8).exactOptional(),
  quietPaths: z.array(z.string().startsWith('/').max(200)).max(50).exactOptional(),
  queryNames: z.array(z.string().min(1).max(50)).max(20).exactOptional(),
  asksPerQuarter: z.int().min(1).max(50).exactOptional(),
  gapDays: z.int().min(0).max(365).exactOptional(),
  // with less, an answer that a browser still holds could be counted twice
  retentionDays: z.int().min(30).max(36_500).exactOptional(),
  perNetwork: z.int().min(0).max(1_000_000).exactOptional(),
  countVisits: z.boolean().exactOptional(),
  eventAliases: z
    .record(z.string().min(1).max(100), z.enum(['add_to_cart', 'begin_checkout', 'purchase']))
    .refine((aliases) => Object.keys(aliases).length <= 20, en.many_names)
    .exactOptional(),
  activeDays: z.int().min(30).max(365).exactOptional(),
}) satisfies z.ZodType<Partial<Site>>

const propertyFilter = z.strictObject({
  name: z.string().min(1).max(100),
  how: z.enum(['is', 'not', 'contains', 'above', 'below', 'set', 'unset']),
  value: z.union([z.string().max(200), z.number(), z.boolean()]).exactOptional(),
}) satisfies z.ZodType<PropertyFilter>

const eventName = z.string().min(1).max(100)

const trigger = z.discriminatedUnion('on', [
  z.strictObject({ on: z.literal('load') }),
  z.strictObject({ on: z.literal('seconds'), seconds: z.number().min(0).max(86_400) }),
  z.strictObject({ on: z.literal('scroll'), percent: z.number().min(1).max(100) }),
  z.strictObject({ on: z.literal('exit') }),
  z.strictObject({ on: z.literal('idle'), minutes: z.number().min(0.1).max(1_440) }),
  z.strictObject({ on: z.literal('click'), selector: z.string().min(1).max(200) }),
  z.strictObject({
    on: z.literal('event'),
    name: eventName,
    where: z.array(propertyFilter).max(10).exactOptional(),
    delaySeconds: z.number().min(0).max(86_400).exactOptional(),
    unless: eventName.exactOptional(),
  }),
  z.strictObject({ on: z.literal('tab') }),
  z.strictObject({ on: z.literal('inline') }),
  z.strictObject({ on: z.literal('call') }),
]) satisfies z.ZodType<Trigger>

const pageRule = z
  .strictObject({
    how: z.enum(['equals', 'starts', 'contains', 'wildcard', 'regex']),
    value: z.string().min(1).max(200),
  })
  .refine((rule) => rule.how !== 'regex' || isRegex(rule.value), {
    message: en.regex,
    path: ['value'],
  })
  .refine((rule) => rule.how !== 'regex' || !isExplosive(rule.value), {
    message: en.explosive,
    path: ['value'],
  }) satisfies z.ZodType<PageRule>

const days = z.number().min(0).max(3_650)
const quota = z.int().min(1).max(1e9)

const audience = z.strictObject({
  pages: z.array(pageRule).min(1).max(50).exactOptional(),
  notPages: z.array(pageRule).max(50).exactOptional(),
  devices: z
    .array(z.enum(['phone', 'tablet', 'desktop']))
    .min(1)
    .exactOptional(),
  langs: z.array(lang).min(1).max(50).exactOptional(),
  referrers: z.array(z.string().min(1).max(200)).min(1).max(50).exactOptional(),
  utm: z.record(z.string().max(50), z.string().max(200)).exactOptional(),
  visit: z.enum(['new', 'returning']).exactOptional(),
  minPages: z.int().min(1).max(1_000).exactOptional(),
  minVisits: z.int().min(1).max(1_000).exactOptional(),
  minDaysKnown: days.exactOptional(),
  traits: z.array(propertyFilter).max(20).exactOptional(),
  events: z.array(eventName).max(20).exactOptional(),
}) satisfies z.ZodType<Partial<Audience>>

const manners = z.strictObject({
  afterAnswerDays: days.exactOptional(),
  afterDismissalDays: days.exactOptional(),
  laterDays: days.exactOptional(),
  maxShowings: z.int().min(1).max(1_000).exactOptional(),
  sample: z.number().min(0).max(1).exactOptional(),
  minSeconds: z.number().min(0).max(86_400).exactOptional(),
  quotaPerDay: quota.exactOptional(),
  quotaTotal: quota.exactOptional(),
}) satisfies z.ZodType<Partial<Frequency>>

const look = z.strictObject({
  place: z.enum(['corner', 'centre', 'inline', 'tab']).exactOptional(),
  accent: z
    .string()
    .regex(/^#[0-9a-fA-F]{6}$/, en.colour)
    .exactOptional(),
  theme: z.enum(['auto', 'light', 'dark']).exactOptional(),
  font: z.enum(['system', 'page']).exactOptional(),
  radius: z.number().min(0).max(24).exactOptional(),
  side: z.enum(['left', 'right']).exactOptional(),
  offset: z.number().min(0).max(200).exactOptional(),
}) satisfies z.ZodType<Partial<Look>>

const thanks = z.strictObject({
  text: localized.exactOptional(),
  link: z.strictObject({ url: webAddress, text: localized }).exactOptional(),
  coupon: z.string().min(1).max(100).exactOptional(),
}) satisfies z.ZodType<Thanks>

const option = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9][a-z0-9_-]{0,31}$/, en.option_id)
    .refine((id) => id !== 'other', en.other_option)
    .refine(isOrdinary, en.reserved_id),
  text: localized,
}) satisfies z.ZodType<ChoiceOption>

const questionId = z
  .string()
  .regex(/^[a-z][a-z0-9_-]{0,31}$/, en.question_id)
  .refine(isOrdinary, en.reserved_id)

const question = z.strictObject({
  id: questionId,
  kind: z.enum(['nps', 'csat', 'ces', 'repurchase', 'comment', 'choice']),
  points: z.int(en.points).min(2, en.points).max(11, en.points).exactOptional(),
  lowest: z.union([z.literal(0), z.literal(1)]).exactOptional(),
  top: z.int().min(1).max(5).exactOptional(),
  direction: z.enum(['high', 'low']).exactOptional(),
  face: z.enum(['numbers', 'smileys', 'stars']).exactOptional(),
  days: z.int().min(1).max(3_650).exactOptional(),
  options: z.array(option).min(2).max(20).exactOptional(),
  many: z.boolean().exactOptional(),
  other: z.boolean().exactOptional(),
  keepOrder: z.boolean().exactOptional(),
  when: z
    .strictObject({ question: questionId, from: z.int().min(0), to: z.int().max(10) })
    .exactOptional(),
  text: localized.exactOptional(),
  low: localized.exactOptional(),
  high: localized.exactOptional(),
}) satisfies z.ZodType<Question>

/** A survey as an owner writes it; `readSurveyDraft` is more forgiving than this. */
export const surveyDraft = z.strictObject({
  id: id.exactOptional(),
  name: name.exactOptional(),
  lang: lang.exactOptional(),
  questions: z.array(question).min(1).max(20),
  trigger: trigger.exactOptional(),
  audience: audience.exactOptional(),
  manners: manners.exactOptional(),
  look: look.exactOptional(),
  thanks: thanks.exactOptional(),
  priority: z.int().min(-1_000).max(1_000).exactOptional(),
  anonymous: z.boolean().exactOptional(),
  incentive: z.boolean().exactOptional(),
  mailAnswers: z.boolean().exactOptional(),
  opens: when.exactOptional(),
  closes: when.exactOptional(),
}) satisfies z.ZodType<SurveyDraft>

const wholeDraft = surveyDraft.superRefine((survey, context) => {
  const misfit = findInvalidDraft(survey)
  if (misfit) {
    const { path, refusal } = misfit
    const message = sayRefusal(en, refusal)
    context.addIssue({ code: 'custom', path: [...path], message, params: { refusal } })
  }
}) satisfies z.ZodType<SurveyDraft>

/** Reads what an owner says of a site; every field may be absent, none may be unknown. */
export function readSiteInput(input: unknown): Read<Partial<Site>> {
  return read(siteInput, input, 'site')
}

/**
 * Reads a survey as an owner wrote it. Forgiving about what can be known without asking: a question
 * without an id takes its kind's name, wording given as plain text is in the survey's language, and
 * `site` and `ver` of a survey that was exported are passed over. Strict about all else.
 */
export function readSurveyDraft(input: unknown): Read<SurveyDraft> {
  return read(wholeDraft, completeByHand(input), 'survey')
}

/** Reads a survey that is being written: every field that is there fits, together they may not yet. */
export function readDraftInProgress(input: unknown): Read<SurveyDraft> {
  return read(surveyDraft, completeByHand(input), 'survey')
}

/** Reads anything by its schema; the sentence names the first field that does not fit. */
export function read<T>(schema: z.ZodType<T>, input: unknown, what: string): Read<T> {
  const result = schema.safeParse(input)
  if (result.success) return { ok: true, value: result.data }
  const issue = result.error.issues[0]
  const where = issue && issue.path.length > 0 ? pathOf(issue.path) : `the ${what}`
  const refusal = issue && refusalOf(issue)
  const error = `${where}: ${issue ? wordsOf(issue) : 'does not fit'}`
  return { ok: false, error, ...(refusal && { refusal }) }
}

/** `questions[0].points`, as an owner would point at it. */
function pathOf(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${key}]`
    return text === '' ? String(key) : `${text}.${String(key)}`
  }, '')
}

function wordsOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') return `has no field ${JSON.stringify(issue.keys[0])}`
  if (issue.code === 'invalid_key') return issue.issues[0]?.message ?? issue.message
  return issue.message.replace(
    /^(Invalid input|Invalid option|Invalid discriminator value)[:.] /,
    '',
  )
}

import type { Memory } from './memory.ts'
import { propertyMatches, type Properties } from './property-match.ts'
import type { SurveyRules } from './rules.ts'

/** What is known of a shopper when a survey wants to ask. */
export interface Shopper {
  /** BCP 47, the page's or the browser's */
  readonly lang: string
  readonly traits: Properties
  /** the event that fired, for the trigger's filters */
  readonly event: Properties
  /** a `utm_` parameter with which this visit began, by its name without `utm_` */
  utm(name: string): string | null
}

/** Whether a survey is so choosy that {@link audienceReasons} must be asked; few are. */
export function isChoosy({ audience, trigger }: SurveyRules): boolean {
  const { langs, visit, referrers, utm, traits, events } = audience
  const where = trigger.on === 'event' && trigger.where
  return [langs, visit, referrers, utm, traits, events, where].some(Boolean)
}

/** What keeps a survey from asking a shopper, the first first. */
export function* audienceReasons(
  { audience, trigger }: SurveyRules,
  memory: Memory,
  { lang, traits, event, utm }: Shopper,
): Generator<readonly [AudienceCode]> {
  const { langs, visit, referrers, events } = audience
  const where = (trigger.on === 'event' && trigger.where) || []
  const speaks = (prefix: string) => `${lang}-`.toLowerCase().startsWith(`${prefix}-`.toLowerCase())

  if (langs && !langs.some(speaks)) yield ['lang']
  if (visit && (visit === 'new') !== memory.visits < 2) yield ['visit']
  if (referrers && !referrers.some((part) => memory.from.includes(part))) yield ['referrer']
  if (Object.entries(audience.utm ?? {}).some(([name, value]) => utm(name) !== value)) yield ['utm']
  if (audience.traits?.some((filter) => !propertyMatches(filter, traits))) yield ['traits']
  if (events?.some((name) => !Object.hasOwn(memory.events, name))) yield ['events']
  if (where.some((filter) => !propertyMatches(filter, event))) yield ['filter']
}

export type AudienceCode = 'lang' | 'visit' | 'referrer' | 'utm' | 'traits' | 'events' | 'filter'

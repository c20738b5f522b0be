import { canMatch } from './can-match.ts'
import { DAY_MS } from './memory.ts'
import type { Trigger } from './asking.ts'
import { isOffer } from './screen.ts'
import type { Site } from './site.ts'
import type { Survey } from './survey.ts'

/** When a survey is first shown to a visitor who comes to the shop for the first time now. */
export interface FirstAsk {
  /** what keeps it from everyone, first of all; absent: it will be shown */
  readonly never?: 'paused' | 'full' | 'over' | 'nobody' | 'pages'
  /** the visitor comes to it by themselves: a tab, a place in the page, a link */
  readonly isOffer: boolean
  /** the earliest time, by its dates and by how long a visitor must be known */
  readonly from: Date
  /** the visitor's page on which it may be shown first, from 1; offers: 1 */
  readonly page: number
  /** the visit, from 1 */
  readonly visit: number
  /** what makes it want to ask */
  readonly trigger: Trigger
  /** seconds on that page that must have passed whatever the trigger says */
  readonly seconds: number
  /** share of visitors who are asked at all, over 0 to 1 */
  readonly share: number
  /** whether pages, devices, languages, origin or attributes narrow it further */
  readonly isNarrowed: boolean
}

/**
 * Computes it from the rules alone, as `eligibility` decides by them. Other surveys that ask before
 * this one are not looked at.
 *
 * @param state as it is published, or would be
 */
export function firstAsk(
  survey: Survey,
  site: Pick<Site, 'quietPaths'>,
  state: { readonly now: Date; readonly paused?: boolean; readonly full?: boolean },
): FirstAsk {
  const { audience, manners, trigger } = survey
  const offer = isOffer(survey)
  const known = offer ? 0 : audience.minDaysKnown * DAY_MS
  const from = new Date(Math.max(state.now.getTime() + known, Date.parse(survey.opens ?? '') || 0))
  const never = whyNever(survey, site, { ...state, from })
  return {
    ...(never && { never }),
    isOffer: offer,
    from,
    page: offer ? 1 : audience.minPages,
    visit: offer ? 1 : Math.max(audience.minVisits, audience.visit === 'returning' ? 2 : 1),
    trigger,
    seconds: offer ? 0 : secondsOf(trigger, manners.minSeconds),
    share: offer ? 1 : manners.sample,
    isNarrowed: isNarrowed(survey),
  }
}

function whyNever(
  { audience, manners, closes, trigger }: Survey,
  { quietPaths }: Pick<Site, 'quietPaths'>,
  { paused, full, from }: { paused?: boolean; full?: boolean; from: Date },
): FirstAsk['never'] {
  const { pages, minVisits, visit } = audience
  if (paused) return 'paused'
  if (full) return 'full'
  if (closes !== undefined && from >= new Date(closes)) return 'over'
  if (pages && !pages.some(canMatch)) return 'pages'
  if (quietPaths.some((path) => /^\/?\*$/.test(path))) return 'pages'
  if (isOffer({ trigger })) return undefined
  if (manners.sample <= 0) return 'nobody'
  return visit === 'new' && minVisits > 1 ? 'nobody' : undefined
}

/** Both clocks run from the moment a page is opened. */
function secondsOf(trigger: Trigger, least: number): number {
  if (trigger.on === 'seconds') return Math.max(least, trigger.seconds)
  return trigger.on === 'idle' ? Math.max(least, trigger.minutes * 60) : least
}

/** Visits are told apart from it: they say when. */
function isNarrowed({ audience, trigger }: Survey): boolean {
  const { pages, notPages, devices, langs, referrers, utm, traits, events } = audience
  const where = trigger.on === 'event' && trigger.where
  return [pages, notPages, devices, langs, referrers, utm, traits, events, where].some(Boolean)
}

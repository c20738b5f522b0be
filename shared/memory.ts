import type { Frequency } from './asking.ts'
import type { CountedVisits } from './engagement/counted-visit.ts'

/**
 * What a browser remembers about one site, in its own storage only; none of it is ever sent, but what
 * of `counted` a visit's snapshot names. Times are epoch milliseconds by the browser's clock. No lists: some old libraries break their JSON.
 */
export interface Memory {
  /** random, made once; decides samples */
  readonly id: number
  /** first and latest page view */
  readonly first: number
  readonly last: number
  /** page views so far, this one counted */
  readonly pages: number
  /** visits so far, 30 minutes apart, this one counted */
  readonly visits: number
  /** where this visit came from */
  readonly from: string
  /** `utm_` parameters with which this visit began, as a query: `utm_source=x&utm_medium=y` */
  readonly utm: string
  /** when anything interrupted this shopper to ask; a few a year, the keys mean nothing */
  readonly asks: Readonly<Record<string, number>>
  /** tracked event that an audience asks for → when it last happened */
  readonly events: Readonly<Record<string, number>>
  readonly surveys: Readonly<Record<string, SurveyMemory>>
  /** when a card was last shown of which nobody has seen half for a second yet; absent: it was seen */
  readonly shown?: number
  /** what the shop's server wants the customer of this visit asked; absent: nobody has looked */
  readonly asked?: Asked | undefined
  /** where visits are counted: what of them the collector lacks */
  readonly counted?: CountedVisits | undefined
}

/** The reply of `POST /w/{site}/asks`, kept for a visit. */
export interface Asked {
  /** stands for this visit of this customer; a number from which neither can be told */
  readonly of: number
  /** survey → whether it is still to be asked */
  readonly surveys: Readonly<Record<string, boolean>>
  /** survey → epoch ms before which this customer is not asked, whatever the device */
  readonly until?: Readonly<Record<string, number>>
}

export interface SurveyMemory {
  /** impressions since the last answer that were seen, this one counted; one put off is none */
  readonly showings: number
  /** when the latest showing interrupted the shopper; absent: the shopper came to it */
  readonly asked?: number | undefined
  /** interruptions that were put off: none lengthens the wait that was promised; once it was one alone */
  readonly spared?: number | readonly number[] | undefined
  /** the latest impression was put off */
  readonly late?: boolean | undefined
  /** the ending that is waited after, and when it was; absent: each was left alone */
  readonly end?: Ending
  readonly at?: number
}

/** How an impression ended, by the manner that says how long to wait after it. */
export type Ending = 'afterAnswerDays' | 'afterDismissalDays' | 'laterDays'

export const DAY_MS = 86_400_000
const VISIT_GAP_MS = 1_800_000
/** the quarter of `asksPerQuarter`, in days */
export const QUARTER_DAYS = 91

/** Impressions that were put off, of which a survey remembers that many. */
const KEPT_SPARED = 9

/** A browser never seen before. */
export function newcomer(id: number, now: number): Memory {
  const nothing = { from: '', utm: '', asks: {}, events: {}, surveys: {} }
  return { id, first: now, last: now, pages: 0, visits: 0, ...nothing }
}

/** A page view: the first of a visit if the one before is half an hour old. */
export function withPageView(
  memory: Memory,
  landing: Pick<Memory, 'from' | 'utm'>,
  now: number,
): Memory {
  const { pages, visits, last } = memory
  const goesOn = pages && now - last < VISIT_GAP_MS
  const counted = { ...memory, last: now, pages: pages + 1 }
  return goesOn ? counted : { ...counted, ...landing, visits: visits + 1 }
}

/** A card has come up, written as it happens and not when a request succeeds: others wait a minute. */
export function withShown(memory: Memory, survey: string, now: number): Memory {
  const { asked } = memory
  const settled = asked && { ...asked, surveys: { ...asked.surveys, [survey]: false } }
  return { ...memory, ...(settled && { asked: settled }), shown: now }
}

/**
 * An impression that was seen: half of the card in view for a second, or the shopper did something with it.
 *
 * @param asks whether the shopper was interrupted, so that the impression counts against the gap and
 *   the quarter; a tab or an inline element that the shopper came to does not
 */
export function withImpression(memory: Memory, survey: string, asks: boolean, now: number): Memory {
  const before = memory.surveys[survey]
  const showings = (before?.showings ?? 0) + 1
  const { shown: _, ...seen } = memory
  return {
    ...seen,
    asks: { ...memory.asks, ...(asks && { [now]: now }) },
    surveys: {
      ...memory.surveys,
      [survey]: { ...before, showings, asked: asks ? now : undefined, late: undefined },
    },
  }
}

/**
 * How it ended. An answer begins the count of impressions anew, and no closing after it undoes it. Where
 * an earlier ending is still waited after (the shopper came to the survey, or the page's developers
 * showed it), the longer wait holds.
 *
 * @param manners that say how long each ending waits; without, the latest ending holds
 */
export function withEnding(
  memory: Memory,
  survey: string,
  end: Ending,
  now: number,
  manners?: Pick<Frequency, Ending>,
): Memory {
  const before = memory.surveys[survey]
  const { showings = 1, end: old = end, at = now, asked, spared, late } = before ?? {}
  const isAnswer = end === 'afterAnswerDays'
  if (!isAnswer && !showings && old === 'afterAnswerDays') return memory
  const isLonger = manners && at / DAY_MS + manners[old] > now / DAY_MS + manners[end]
  const wait = isLonger ? { end: old, at } : { end, at: now }
  // what is put off was not turned down, however often one impression is put off
  const isPutOff = end === 'laterDays' && !late
  const left = isPutOff ? Math.max(0, showings - 1) : showings
  const after = {
    ...before,
    ...wait,
    showings: isAnswer ? 0 : left,
    ...(isPutOff && { late: true, spared: [spared ?? [], asked ?? []].flat().slice(-KEPT_SPARED) }),
  }
  return { ...memory, surveys: { ...memory.surveys, [survey]: after } }
}

/** Somebody else may sit there now: who it was is forgotten, and what was promised to this browser holds. */
export function withoutWho(memory: Memory): Memory {
  return { ...memory, asked: undefined, counted: undefined, events: {} }
}

import type { Day, QuestionResults, Results } from '../results.ts'
import { scaleOf } from '../scale.ts'
import type { Tally } from '../tally.ts'

/** One of two groups that are held against each other. */
export interface Side {
  readonly results: Results
  /** everyone, one segment, or everyone but that segment */
  readonly who: Who
}

export type Who =
  | { readonly is: 'everyone' }
  | { readonly is: 'segment' | 'rest'; readonly facet: string; readonly value: string }

/** What one side answered to a question, and how many of it were asked. */
export interface SideCounts {
  readonly tally: Tally
  readonly shown: number
  readonly answered: number
}

/**
 * Why nothing may be said of a difference: the questions are not asked alike, or somebody may be on
 * both sides, and then the two are not independent, which every interval of a difference assumes.
 */
export type Incomparable = 'asked_differently' | 'same_people'

/**
 * The counts of one side. A segment that nobody belongs to has none, nor has everyone but that: it may
 * as well be one that is withheld.
 */
export function countsOf(question: QuestionResults, { results, who }: Side): SideCounts {
  const whole = { tally: question.tally, shown: results.shown, answered: results.answered }
  if (who.is === 'everyone') return whole
  const found = question.segments.find(
    ({ facet, value }) => facet === who.facet && value === who.value,
  )
  if (!found) return { tally: {}, shown: 0, answered: 0 }
  return who.is === 'segment' ? found : minus(whole, found)
}

/** The question of the other side that is asked alike: the same one, or the first like it. */
export function counterpartOf(
  question: QuestionResults,
  other: Results,
): QuestionResults | undefined {
  const alike = other.questions.filter((one) => isAskedAlike(question, one))
  return alike.find(({ id }) => id === question.id) ?? alike[0]
}

/** Why two sides cannot be compared, or `undefined` when they can. */
export function whyIncomparable(one: Side, other: Side): Incomparable | undefined {
  const isSame = one.results.survey.id === other.results.survey.id
  if (!isSame || !doOverlap(one.results, other.results)) return undefined
  return areApart(one.who, other.who) ? undefined : 'same_people'
}

/** A shopper has one value of a facet, so two values of one have nobody in common. */
function areApart(one: Who, other: Who): boolean {
  if (one.is === 'everyone' || other.is === 'everyone') return false
  if (one.facet !== other.facet) return false
  if (one.is === 'segment' && other.is === 'segment') return one.value !== other.value
  return one.is !== other.is && one.value === other.value
}

interface Days {
  readonly from: Day
  readonly to: Day
}

function doOverlap(one: Days, other: Days): boolean {
  return one.from <= other.to && other.from <= one.to
}

function isAskedAlike(one: QuestionResults, other: QuestionResults): boolean {
  return (
    one.kind === other.kind &&
    isOnOneScale(one, other) &&
    (one.direction ?? 'high') === (other.direction ?? 'high') &&
    one.horizonDays === other.horizonDays
  )
}

function isOnOneScale(one: QuestionResults, other: QuestionResults): boolean {
  const [mine, theirs] = [scaleOf(one), scaleOf(other)]
  return (
    mine?.low === theirs?.low && mine?.high === theirs?.high && mine?.good[0] === theirs?.good[0]
  )
}

function minus(whole: SideCounts, part: SideCounts): SideCounts {
  const rest = Object.entries(whole.tally)
    .map(([rating, count]) => [rating, count - (part.tally[Number(rating)] ?? 0)] as const)
    .filter(([, count]) => count > 0)
  return {
    tally: Object.fromEntries(rest),
    shown: whole.shown - part.shown,
    answered: whole.answered - part.answered,
  }
}

import type { Day } from '../results.ts'
import type { Days } from '../analysis/days.ts'
import type { Comparison, KnownComparison } from '../score/comparison.ts'
import { SCORING } from '../score/constants.ts'
import { nearest } from '../score/rounding.ts'
import type { Score } from '../score/score.ts'
import { numbersIn } from './numbers.ts'
import type { Moved, Pair, Said, SayPack, Versus } from './pack.ts'
import { periodLabel } from './period-label.ts'
import { sayLevel } from './say-level.ts'
import { sayEnd } from './say-end.ts'

/** A comparison with the two scores that it is of, and what these are called. */
export interface Compared {
  readonly comparison: Comparison
  readonly before: Score
  readonly now: Score
  readonly of: PeriodsCompared | GroupsCompared
}

/** One period and an earlier one. */
export interface PeriodsCompared {
  readonly versus: 'earlier'
  readonly days: Days
  readonly previous: Days
  readonly today: Day
  /** absent when the period is complete */
  readonly verdictOn?: Day
}

/** Two groups, as the page calls them. */
export interface GroupsCompared {
  readonly versus: 'others'
  readonly name: string
  readonly other: string
}

/**
 * The one thing that may be said of a change, with the level, the earlier level, the difference and the
 * days of both.
 *
 * | verdict     | en                                                                                    |
 * | ----------- | ------------------------------------------------------------------------------------- |
 * | not_enough  | Not enough answers to compare yet. ("yet" while the period runs)                      |
 * | steady      | No real change. 35 (2–29 Nov), 34 before (5 Oct–1 Nov).                               |
 * | clear       | **Clearly up**: 35 (2–29 Nov), 23 before (5 Oct–1 Nov), +12, between +4 and +20.      |
 * | likely      | **Likely up**: …                                                                      |
 * | maybe       | **Maybe up**, or chance. 35 (2–29 Nov), 23 before …, +12, between −1 and +25.         |
 * | cannot_tell | **Can't tell**: the change could be anywhere from −8 to +21. 35 (2–29 Nov), 23 before … |
 * | wait        | So far +5 points: verdict on 1 June. 35 (1–30 May), 30 before (April).                |
 *
 * What is likely while a period runs is "So far likely up: … Verdict on 1 June."
 */
export function sayChange(pack: SayPack, compared: Compared): Said {
  const { comparison, of } = compared
  const pair = pairOf(pack, compared)
  const clause = pair && pack.pair(pair, of.versus)
  const beside = clause === undefined ? '' : pack.beside(clause)
  if (comparison.delta === undefined || comparison.verdict === 'not_enough') {
    const isOver = of.versus === 'earlier' && of.days.to < of.today
    return { strong: pack.notEnough(isOver), rest: beside }
  }
  const moved = movedOf(pack, compared, comparison)
  const { verdict, direction } = comparison
  const way = direction === 'up' ? 'up' : 'down'
  if (verdict === 'steady') return { strong: saySteady(pack, comparison, of.versus), rest: beside }
  if (verdict === 'cannot_tell') {
    const say = of.versus === 'others' ? pack.cannotTellApart : pack.cannotTell
    const { strong, rest } = say(moved.low, moved.high, comparison.unit)
    return { strong, rest: rest + beside }
  }
  if (verdict === 'wait') return { strong: sayWait(pack, compared, comparison), rest: beside }
  if (verdict === 'maybe') {
    const { strong, rest } = pack.maybe(way, of.versus)
    return { strong, rest: rest + pack.maybeBy(clause ?? '', moved, of.versus) }
  }
  const rest = pack.movedBy(clause ?? '', moved, of.versus)
  if (of.versus === 'others' || of.verdictOn === undefined) {
    return { strong: pack.moved(verdict, way, of.versus), rest }
  }
  const day = numbersIn(pack.lang).day(of.verdictOn, of.today)
  return { strong: pack.movedSoFar(way), rest: rest + pack.verdictOn(day) }
}

/** Both levels by their names; `undefined` where one is not shown. */
function pairOf(pack: SayPack, { now, before, of }: Compared): Pair | undefined {
  const [level, earlier] = [sayLevel(pack, now), sayLevel(pack, before)]
  if (level === undefined || earlier === undefined) return undefined
  const [name, other] =
    of.versus === 'others'
      ? [of.name, of.other]
      : [of.days, of.previous].map((days) => periodLabel(pack, days, of.today))
  return { now: { level, name: name ?? '' }, before: { level: earlier, name: other ?? '' } }
}

/** Beside a range the difference would give away the score that the range stands for. */
function movedOf(pack: SayPack, { now, before }: Compared, comparison: KnownComparison): Moved {
  const { shown, unit, interval, verdict } = comparison
  const isExact = now.status !== 'too_few' && before.status !== 'too_few' && shown.delta !== 0
  const isSure = verdict === 'clear' || verdict === 'likely'
  const numbers = numbersIn(pack.lang)
  const end = (shownEnd: number, exact: number) =>
    isSure ? sayEnd(numbers, exact, shownEnd) : numbers.change(shownEnd)
  return {
    ...(isExact && { change: pack.deltaBeside(numbers.change(shown.delta), unit) }),
    low: end(shown.low, interval.low),
    high: end(shown.high, interval.high),
    unit,
  }
}

function sayWait(pack: SayPack, { now, before, of }: Compared, { shown, unit }: KnownComparison) {
  const numbers = numbersIn(pack.lang)
  const isExact = now.status !== 'too_few' && before.status !== 'too_few'
  const change = isExact
    ? pack.delta(numbers.change(shown.delta), unit)
    : pack.between(numbers.change(shown.low), numbers.change(shown.high))
  const day = of.versus === 'earlier' && of.verdictOn
  return pack.wait(change, day ? numbers.day(day, of.today) : undefined)
}

/** the first rule rules out more than 1 % of the range, the second only more than 5 % */
function saySteady(pack: SayPack, { within = 0, unit }: KnownComparison, versus: Versus): string {
  const isSame = within <= SCORING.sameWithin * widthOf(unit)
  if (!isSame) return pack.aboutTheSame(versus)
  return versus === 'others' ? pack.noRealDifference : pack.noRealChange
}

/** "Answers shifted for the worse although the NPS did not move clearly"; `undefined` when they did not. */
export function sayShift(pack: SayPack, comparison: Comparison): string | undefined {
  if (comparison.delta === undefined || !comparison.shift) return undefined
  return pack.shift(comparison.shift, pack.metrics[comparison.metric])
}

/**
 * How small a change can be seen with so many answers; `undefined` without answers on a side, and where
 * it would be half of the scale or more, which helps nobody.
 */
export function sayVisible(pack: SayPack, comparison: Comparison): string | undefined {
  if (comparison.delta === undefined) return undefined
  const size = Math.max(1, nearest(comparison.smallestVisible))
  if (size >= widthOf(comparison.unit) / 2) return undefined
  return pack.visible(numbersIn(pack.lang).count(size), comparison.unit)
}

function widthOf(unit: 'points' | 'percent'): number {
  return unit === 'points' ? 200 : 100
}

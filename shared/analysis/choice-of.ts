import type { QuestionResults } from '../results.ts'
import type { Compared } from '../phrases/say-change.ts'
import { compare } from '../score/compare.ts'
import { SCORING } from '../score/constants.ts'
import { scan, type Finding } from '../score/scan.ts'
import { scoreOf } from '../score/score-of.ts'
import { isToldBy } from '../score/tell-once.ts'
import type { Score } from '../score/score.ts'
import { total, type OptionTally, type Tally } from '../tally.ts'
import type { ComparedResults } from './compared-results.ts'
import { countCompared } from './count-compared.ts'
import { addDays } from '../day.ts'
import { looksOf } from './looks-of.ts'
import { onlyDays } from './only-days.ts'

/** One option of a choice: how often it was picked, as a share of the answers, and how sure that is. */
export interface OptionReading {
  readonly id: string
  /** as it was offered last; an option of a version that is gone keeps its words */
  readonly name: string | undefined
  /** by which they stand in order; told where {@link isExact} says so of the share */
  readonly count: number
  readonly share: Score
  /** against the period before; absent: nothing is compared */
  readonly change?: Compared
}

/** A group that picked an option more, or less, often than all other answers. */
export interface OptionDifference extends Pick<Finding, 'standing'> {
  readonly option: string
  readonly facet: string
  readonly value: string
  readonly own: Score
  readonly rest: Score
}

/** What the answers to a choice add up to. */
export interface ChoiceReading {
  /** answers that a share is of; fewer than 5 are not split up */
  readonly n: number
  /** most picked first, "other" last; none of fewer than 5 answers */
  readonly options: readonly OptionReading[]
  /** groups that differ by more than chance, after looking at every option in every group */
  readonly differences: readonly OptionDifference[]
  /** groups with enough answers, and the rest beside them */
  readonly lookedAt: number
}

/** A share is scored like a CSAT: those who picked it, and those who did not. */
const SHARE = { kind: 'csat' } as const

/** The shares of a choice, of the answers to the question, by the rules of every score. */
export function choiceOf(question: QuestionResults, results: ComparedResults): ChoiceReading {
  const { tally, previousTally, segments } = question
  const n = answersOf(tally, question.answers)
  const ids = [...new Set([...Object.keys(question.options ?? {}), ...Object.keys(tally)])]
  if (n < SCORING.minToShow) return { n, options: [], differences: [], lookedAt: 0 }

  const before = previousTally && answersOf(previousTally, question.previousAnswers)
  const options = ids.map((id): OptionReading => {
    const now = splitOf(tally, id, n)
    const change =
      previousTally && before !== undefined
        ? changeOf(splitOf(previousTally, id, before), now, results, ids.length)
        : undefined
    return {
      id,
      name: question.options?.[id],
      count: countOf(tally, id),
      share: scoreOf(SHARE, now),
      ...(change && { change }),
    }
  })
  const pairs = ids.flatMap((option) =>
    segments.map(({ facet, value, tally: part, answers }) => {
      const own = answersOf(part, answers)
      const after = splitOf(part, option, own)
      return { option, facet, value, after, before: rest(splitOf(tally, option, n), after) }
    }),
  )
  const { findings, lookedAt } = scan(SHARE, pairs, looksOf(results))
  return {
    n,
    options: options.toSorted(byCount),
    differences: findings
      .filter(isFirstTold)
      .map(({ option, facet, value, after, before: others, standing }) => {
        const [own, other] = [scoreOf(SHARE, after), scoreOf(SHARE, others)]
        return { option, facet, value, own, rest: other, standing }
      }),
    // every option was looked at in every group
    lookedAt: lookedAt / ids.length,
  }
}

type Found = Pick<Finding, 'n' | 'delta'> & { readonly option: string; readonly facet: string }

function isFirstTold(one: Found, _: number, all: readonly Found[]): boolean {
  const toldOf = ({ facet, n, delta }: Found) => ({ facet, others: n[0], own: n[1], gap: delta })
  const told = toldOf(one)
  return !all.some((other, place) => {
    if (other === one || other.option !== one.option) return false
    // two groups that differ alike are told by the one that stands first
    const isMirror = other.facet === one.facet && other.delta === -one.delta
    return isMirror ? place < all.indexOf(one) : isToldBy(told, toldOf(other))
  })
}

/** @param answers absent: one option may be picked, and each pick is an answer */
function answersOf(tally: OptionTally, answers = total(tally)): number {
  // an answer that was counted late may be in one and not yet in the other
  return Math.max(answers, ...Object.values(tally))
}

function countOf(tally: OptionTally, id: string): number {
  return tally[id] ?? 0
}

function splitOf(tally: OptionTally, id: string, n: number): Tally {
  const picked = countOf(tally, id)
  return { 1: n - picked, 5: picked }
}

/** nobody who is in a group that is counted otherwise makes less than none */
function rest(all: Tally, part: Tally): Tally {
  const left = (rating: number) => Math.max(0, (all[rating] ?? 0) - (part[rating] ?? 0))
  return { 1: left(1), 5: left(5) }
}

function changeOf(
  before: Tally,
  now: Tally,
  results: ComparedResults,
  options: number,
): Compared | undefined {
  const { previous, today, verdictOn = addDays(results.to, 1) } = results
  if (!previous) return undefined
  const looks = looksOf(results)
  return {
    comparison: compare(SHARE, before, now, {
      looks,
      together: { options, questions: countCompared(results) },
    }),
    before: scoreOf(SHARE, before),
    now: scoreOf(SHARE, now),
    of: {
      versus: 'earlier',
      days: onlyDays(results),
      previous: onlyDays(previous),
      today,
      ...(looks === 'daily' && { verdictOn }),
    },
  }
}

function byCount(a: OptionReading, b: OptionReading): number {
  const isOther = ({ id }: OptionReading) => Number(id === 'other')
  return isOther(a) - isOther(b) || b.count - a.count
}

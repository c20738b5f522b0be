import { SCORING } from '../score/constants.ts'
import type { Score } from '../score/score.ts'
import { numbersIn } from './numbers.ts'
import type { Counted, Said, SayPack } from './pack.ts'

/**
 * A level as it may be read: the score only where there are enough answers, the range first where
 * there are few.
 *
 * | status  | en                                                          |
 * | ------- | ----------------------------------------------------------- |
 * | none    | No answers yet.                                             |
 * | hidden  | 3 answers so far. We show a score from 5.                   |
 * | too_few | **Somewhere between −9 and 65** (15 answers): too few for an exact score. |
 * | rough   | **27**, between 12 and 40                                   |
 * | solid   | **30** (25–35)                                              |
 */
export function sayScore(
  pack: SayPack,
  score: Score,
  { isOver = false, none = pack.none }: { readonly isOver?: boolean; readonly none?: string } = {},
): Said {
  const numbers = numbersIn(pack.lang)
  if (score.status === 'none') return { strong: none, rest: '' }
  const answers = counted(pack, score.n)
  if (score.status === 'hidden') {
    return { strong: pack.hidden(answers, numbers.count(SCORING.minToShow), isOver), rest: '' }
  }
  const low = numbers.level(score.shown.low, score.unit)
  const high = numbers.level(score.shown.high, score.unit)
  if (score.status === 'too_few') return pack.tooFew(low, high, answers)
  return {
    strong: numbers.level(score.shown.value, score.unit),
    rest: pack[score.status](low, high),
  }
}

/**
 * The mean beside a share, with its range, whose ends are rounded outward; `undefined` where no exact
 * score is shown.
 */
export function sayMean(pack: SayPack, score: Score): string | undefined {
  if (score.status !== 'rough' && score.status !== 'solid') return undefined
  const { mean } = numbersIn(pack.lang)
  const { low, high } = score.mean.interval
  return pack.mean(
    mean(score.mean.shown),
    mean(Math.floor(100 * low + DUST) / 100),
    mean(Math.ceil(100 * high - DUST) / 100),
  )
}

/** what adding up in binary leaves */
const DUST = 1e-9

/** How many answers to how many impressions; just the number of answers without an impression. */
export function sayAsked(pack: SayPack, answered: number, shown: number): string {
  if (shown === 0) return numbersIn(pack.lang).count(answered)
  const rate = numbersIn(pack.lang).rate(answered / shown, pack)
  return pack.asked(counted(pack, answered), counted(pack, shown), rate)
}

/** What the score is, in words: one click behind every number. */
export function sayFormula(pack: SayPack, score: Score): string {
  const [low = '', high = low] = score.good.map(String)
  return pack.formula[score.metric](pack.ratings(low, high))
}

/** A number for the plural, and as this language writes it. */
export function counted(pack: SayPack, n: number): Counted {
  return { n, text: numbersIn(pack.lang).count(n) }
}

/** A sentence in one piece, where nothing can be bold. */
export function plain({ strong, rest }: Said): string {
  return `${strong}${rest}`
}

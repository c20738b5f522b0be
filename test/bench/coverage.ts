import { addPseudoAnswers, openInterval, pseudoAnswerInterval } from '#shared/score/interval.ts'
import { momentsOf, type Moments } from '#shared/score/moments.ts'
import { npsLevel } from '#shared/score/nps.ts'
import { SCORING } from '#shared/score/constants.ts'
import { worstCoverage } from './support/worst-coverage.ts'
import { worstShareCoverage } from './support/worst-share-coverage.ts'
import { wilsonInterval } from '#shared/score/wilson.ts'
import { countBetween, type Tally } from '#shared/tally.ts'

/**
 * How often the 95 % interval holds the truth: draws answers from known populations, again and
 * again, and counts. Seeded, so that everybody gets the same table.
 *
 * `npm run bench -- coverage [rounds]`
 */
export async function run([rounds = '20000']: string[]): Promise<void> {
  for (const { name, holds } of METHODS) {
    console.log(`\n${name}: share of intervals that hold the truth, in %\n`)
    console.log(`| population | ${SIZES.join(' | ')} |`)
    console.log(`| --- |${SIZES.map(() => ' --- |').join('')}`)
    for (const [population, weights] of Object.entries(POPULATIONS)) {
      const row = SIZES.map((n) => coverage(weights, n, Number(rounds), holds).toFixed(1))
      console.log(`| ${population} | ${row.join(' | ')} |`)
    }
  }
  printWorst()
  printWorstShares()
}

/** The worst of a grid of populations, exactly: eight shops are no proof for all. */
function printWorst(): void {
  console.log('\nNPS, ADJ3 (ours): the worst of all populations in steps of 2 %, exact\n')
  console.log('| answers | promoters | detractors | holds the truth | populations under 94 % |')
  console.log('| --- | --- | --- | --- | --- |')
  for (const n of [5, 10, 20, 50, 100]) {
    const { promoters, detractors, held, below94 } = worstCoverage(n, 2)
    const cells = [n, `${promoters} %`, `${detractors} %`, `${held.toFixed(1)} %`]
    console.log(`| ${[...cells, `${below94.toFixed(1)} %`].join(' | ')} |`)
  }
}

/** The same of shares, such as a CSAT. */
function printWorstShares(): void {
  console.log('\nShare, Wilson (ours): the worst of all shares of 1 to 50 %, exact\n')
  console.log('| answers | share | holds the truth | shares under 94 % |')
  console.log('| --- | --- | --- | --- |')
  for (const n of [5, 10, 20, 50, 100]) {
    const { share, held, below94 } = worstShareCoverage(n)
    console.log(`| ${n} | ${share} % | ${held.toFixed(1)} % | ${below94.toFixed(1)} % |`)
  }
}

/** How often, in percent, `holds` is true of samples of `n` from a population. */
export function coverage(
  weights: readonly number[],
  n: number,
  rounds: number,
  holds: (sample: Tally, population: Tally) => boolean,
): number {
  const draw = drawer(weights)
  const population = Object.fromEntries(weights.entries())
  let held = 0
  for (let round = 0; round < rounds; round++) if (holds(draw(n), population)) held++
  return (100 * held) / rounds
}

const SIZES = [5, 10, 20, 50, 100, 500]

/** Ratings 0–10 of eight shops, in thousandths: the usual, and what breaks intervals. */
export const POPULATIONS: Readonly<Record<string, readonly number[]>> = {
  'typical, NPS 30': [30, 10, 10, 20, 20, 50, 60, 110, 190, 190, 310],
  'loved, NPS 70': [10, 5, 5, 5, 5, 20, 30, 60, 110, 250, 500],
  'nearly all promoters, NPS 93': [4, 1, 1, 1, 1, 5, 7, 10, 20, 250, 700],
  'split in two, NPS 0': [225, 45, 45, 45, 45, 25, 20, 50, 50, 90, 360],
  'lukewarm, NPS 0': [5, 5, 5, 10, 15, 30, 80, 350, 350, 100, 50],
  'all alike, NPS 0': [2, 2, 2, 4, 5, 5, 5, 450, 500, 15, 10],
  'disliked, NPS −50': [150, 60, 60, 80, 80, 120, 130, 100, 70, 90, 60],
  'even, NPS −45': [91, 91, 91, 91, 91, 91, 91, 91, 91, 91, 90],
}

interface Method {
  readonly name: string
  readonly holds: (sample: Tally, population: Tally) => boolean
}

/** What Earshot prints, and the textbook for comparison. */
export const METHODS: readonly Method[] = [
  {
    name: 'NPS, ADJ3 (ours)',
    holds: (sample, population) =>
      isWithin(value(population), pseudoAnswerInterval(npsMoments(sample))),
  },
  {
    name: 'NPS, textbook (Wald)',
    holds: (sample, population) => isWithin(value(population), textbook(npsMoments(sample))),
  },
  {
    name: 'mean rating, ADJ3 (ours)',
    holds: (sample, population) =>
      isWithin(
        ratings(population).mean,
        openInterval(addPseudoAnswers(ratings(sample)), SCORING.z95),
      ),
  },
  {
    name: 'share of 9–10, Wilson (ours)',
    holds: (sample, population) =>
      isWithin(
        (100 * countBetween(population, 9, 10)) / countBetween(population, 0, 10),
        wilsonInterval(countBetween(sample, 9, 10), countBetween(sample, 0, 10)),
      ),
  },
]

function textbook({ n, mean, squares }: Moments) {
  const half = (SCORING.z95 * Math.sqrt(squares / n)) / Math.sqrt(n)
  return { low: mean - half, high: mean + half }
}

function value(tally: Tally): number {
  return npsMoments(tally).mean
}

function npsMoments(tally: Tally): Moments {
  const level = npsLevel(tally)
  if (!level) throw new Error('an empty sample has no moments')
  return level.moments
}

function ratings(tally: Tally): Moments {
  const moments = momentsOf(tally, [0, 10])
  if (!moments) throw new Error('an empty sample has no moments')
  return moments
}

/** a hair of slack, or an interval that ends on the truth would fail by the last bit */
function isWithin(truth: number, { low, high }: { low: number; high: number }): boolean {
  return truth >= low - 1e-9 && truth <= high + 1e-9
}

/** Draws samples of a population given in thousandths: each thousandth is a ticket. */
function drawer(weights: readonly number[]): (n: number) => Tally {
  const tickets = weights.flatMap((weight, rating) => Array.from({ length: weight }, () => rating))
  const random = mulberry32(20260622)
  return (n) => {
    const sample: Record<number, number> = {}
    for (let i = 0; i < n; i++) {
      const rating = tickets[Math.floor(random() * tickets.length)] ?? 0
      sample[rating] = (sample[rating] ?? 0) + 1
    }
    return sample
  }
}

/** A small seeded generator of numbers from 0 to 1, by Tommy Ettinger; public domain. */
function mulberry32(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

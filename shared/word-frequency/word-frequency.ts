import { SCORING } from '../score/constants.ts'
import { benjaminiHochberg, passes } from '../score/multiple.ts'
import { tailBoth } from '../score/normal.ts'
import { splitWords } from './split-words.ts'

/** What one shopper wrote, and whether they were a promoter (or their like) or a detractor. */
export interface Comment {
  readonly text: string
  readonly lang?: string
  readonly mood: 'good' | 'bad'
}

/** A word that one side uses more than the other. */
export interface WordCount {
  readonly word: string
  /** comments with a good and with a bad rating that hold it */
  readonly good: number
  readonly bad: number
}

/** Words that go together with a mood; never what caused it. */
export interface WordFrequency {
  /** comments read, by mood */
  readonly comments: { readonly good: number; readonly bad: number }
  /** words in enough comments to be looked at */
  readonly lookedAt: number
  /** the surest first, at most ten each */
  readonly good: readonly WordCount[]
  readonly bad: readonly WordCount[]
}

/** A word in fewer comments tells of those who wrote them, not of a side. */
const MIN_COMMENTS = 5
const MOST_NAMED = 10
/** Comments that the prior is worth: it draws rare words to what everybody says. */
const PRIOR = 20

/**
 * Which words promoters and detractors use, by the log-odds of a comment holding the word, with a
 * prior that says both sides talk like everybody:
 *
 *     δ = ln((g + a)/(G + A − g − a)) − ln((b + a)/(B + A − b − a)),  a = A·(g + b)/(G + B)
 *     z = δ/√(1/(g + a) + 1/(b + a))
 *
 * and Benjamini–Hochberg at 10 % over all words looked at. A word counts once a comment.
 *
 * Source: Monroe, Colaresi and Quinn, "Fightin' Words", Political Analysis 16(4), 2008.
 *
 * @returns no words when one side has written nothing
 */
export function wordFrequency(comments: readonly Comment[]): WordFrequency {
  const sides = { good: 0, bad: 0 }
  const counts = new Map<string, { good: number; bad: number }>()
  for (const { text, lang, mood } of comments) {
    sides[mood] += 1
    for (const word of splitWords(text, lang)) {
      const count = counts.get(word) ?? { good: 0, bad: 0 }
      count[mood] += 1
      counts.set(word, count)
    }
  }
  const family = [...counts]
    .filter(([, { good, bad }]) => good + bad >= MIN_COMMENTS)
    .map(([word, count]) => ({
      word,
      ...count,
      z: sides.good && sides.bad ? zOf(count, sides) : 0,
    }))
  const adjusted = benjaminiHochberg(family.map(({ z }) => tailBoth(z)))
  const named = family
    .filter((_, i) => passes(adjusted[i] ?? 1, SCORING.naming.once.worthALook))
    .toSorted((one, other) => Math.abs(other.z) - Math.abs(one.z))
  const side = (sign: number): WordCount[] =>
    named
      .filter(({ z }) => Math.sign(z) === sign)
      .slice(0, MOST_NAMED)
      .map(({ word, good, bad }) => ({ word, good, bad }))
  return { comments: sides, lookedAt: family.length, good: side(1), bad: side(-1) }
}

interface Sides {
  readonly good: number
  readonly bad: number
}

function zOf(count: Sides, all: Sides): number {
  const prior = (PRIOR * (count.good + count.bad)) / (all.good + all.bad)
  const odds = (some: number, whole: number) =>
    Math.log((some + prior) / (whole + PRIOR - some - prior))
  const delta = odds(count.good, all.good) - odds(count.bad, all.bad)
  return Number.isFinite(delta)
    ? delta / Math.sqrt(1 / (count.good + prior) + 1 / (count.bad + prior))
    : 0
}

import type { Scale } from '#shared/scale.ts'
import { guessLabels } from './label-guess.ts'

/** Different texts that are kept; a column with more has comments in it, not labels. */
const MOST_LABELS = 60

/** A text that stands where a rating was expected, how often, and what it is proposed to mean. */
export interface LabelRow {
  readonly text: string
  readonly count: number
  /** a rating as text, `''` for no answer; absent: nobody knows */
  readonly guess?: string
}

/** Counts the texts of a column that are no ratings of the scale. */
export class LabelTable {
  readonly #counts = new Map<string, number>()

  add(text: string): void {
    const known = this.#counts.get(text)
    if (known === undefined && this.#counts.size > MOST_LABELS) return
    this.#counts.set(text, (known ?? 0) + 1)
  }

  /** The different texts, in order of appearance. */
  texts(): readonly string[] {
    return [...this.#counts.keys()]
  }

  /** The table, the most frequent first; empty when the column holds no labels after all. */
  rows(scale: Pick<Scale, 'low' | 'high'>): readonly LabelRow[] {
    if (this.#counts.size > MOST_LABELS) return []
    const guesses = guessLabels([...this.#counts.keys()], scale)
    return [...this.#counts]
      .toSorted((one, other) => other[1] - one[1])
      .map(([text, count]) => {
        const guess = guesses.get(text)
        return { text, count, ...(guess !== undefined && { guess }) }
      })
  }
}

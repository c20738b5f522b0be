import type { RatingKind } from '#shared/survey.ts'
import type { SurveyNumbers } from './survey-numbers.ts'

/** What the surveys of a site can be sorted by. */
export type Column = RatingKind | 'answers' | 'rate'

/** Metrics side by side, in the order of their columns. */
export const METRICS: readonly RatingKind[] = ['nps', 'csat', 'ces', 'repurchase']

/** A column, and which end of it comes first. */
export interface Sorting {
  readonly by: Column
  readonly first: 'highest' | 'lowest'
}

/** `nps`, or `-nps` for the lowest first; `undefined` for the order of publishing. */
export function sortingOf(text: string | undefined): Sorting | undefined {
  const isLowest = text?.startsWith('-') ?? false
  const named = isLowest ? text?.slice(1) : text
  const by = COLUMNS.find((column) => column === named)
  return by && { by, first: isLowest ? 'lowest' : 'highest' }
}

/** What a click on a column's head asks for: highest first, then lowest, then as published. */
export function nextSorting(column: Column, now: Sorting | undefined): string | undefined {
  if (now?.by !== column) return column
  return now.first === 'highest' ? `-${column}` : undefined
}

/** Sorted by a column; what has no number there, or one too uncertain to rank by, comes last. */
export function sorted<T extends { readonly id: string }>(
  surveys: readonly T[],
  numbers: ReadonlyMap<string, SurveyNumbers>,
  sorting: Sorting | undefined,
): readonly T[] {
  if (!sorting) return surveys
  const way = sorting.first === 'highest' ? -1 : 1
  const keys = new Map(surveys.map(({ id }) => [id, keyOf(numbers.get(id), sorting.by)]))
  return surveys.toSorted((one, other) => {
    const [a, b] = [keys.get(one.id), keys.get(other.id)]
    if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined)
    return way * (a - b)
  })
}

const COLUMNS: readonly Column[] = [...METRICS, 'answers', 'rate']

function keyOf(numbers: SurveyNumbers | undefined, by: Column): number | undefined {
  if (!numbers) return undefined
  if (by === 'answers') return numbers.answers
  if (by === 'rate') return numbers.shown > 0 ? numbers.answered / numbers.shown : undefined
  const score = numbers.ratings.find(({ kind }) => kind === by)?.score
  return score?.status === 'rough' || score?.status === 'solid' ? score.value : undefined
}

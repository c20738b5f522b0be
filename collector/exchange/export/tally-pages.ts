import type { QuestionKind } from '#shared/survey.ts'
import type { TallyRow } from '../../store/store.ts'
import type { TallyItem } from './tally-columns.ts'

/** Tally rows of the whole or of one segment, one item a day, question and answer, by day; the funnel's question is empty. */
export function tallyItems(
  rows: readonly TallyRow[],
  kinds: ReadonlyMap<string, QuestionKind>,
): readonly TallyItem[] {
  return rows
    .toSorted((a, b) => (a.day < b.day ? -1 : 1))
    .flatMap(({ day, counts }) =>
      Object.entries(counts).flatMap(([question, bins]) =>
        Object.entries(bins).map(([answer, count]): TallyItem => {
          const kind = question === '' ? 'funnel' : (kinds.get(question) ?? 'choice')
          return { day, question, kind, answer, count }
        }),
      ),
    )
}

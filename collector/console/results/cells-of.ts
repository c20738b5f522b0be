import type { QuestionResults, Results } from '#shared/results.ts'
import { answerRates } from '#shared/score/answer-rates.ts'
import type { PageCell } from '#shared/score/collapse.ts'
import { mergeTallies, subtractTally } from '#shared/tally.ts'

/** What is known of everyone who was asked, answered or not. */
const FACETS = ['page', 'device', 'channel']

/**
 * The cells by which answers are weighed. Results are counted by one facet at a time, so it is the
 * facet whose cells answered most unevenly: chosen by who answered, never by what they said.
 */
export function cellsOf(question: QuestionResults, results: Results): PageCell[] {
  let best: { readonly cells: PageCell[]; readonly r: number } | undefined
  for (const facet of FACETS) {
    const cells = cellsBy(facet, question, results)
    const r = cells.length > 1 ? answerRates(question, cells)?.r : undefined
    if (r !== undefined && (!best || r < best.r)) best = { cells, r }
  }
  return best?.cells ?? [{ page: '', shown: results.shown, tally: question.tally }]
}

/** Every showing in exactly one cell; those without a value of the facet make one more. */
function cellsBy(facet: string, question: QuestionResults, results: Results): PageCell[] {
  const cells = question.segments
    .filter((segment) => segment.facet === facet && segment.shown > 0)
    .map(({ value, shown, tally }) => ({ page: facet === 'page' ? value : '', shown, tally }))
  const shown = results.shown - cells.reduce((sum, cell) => sum + cell.shown, 0)
  if (cells.length === 0 || shown <= 0) return cells
  const tally = subtractTally(question.tally, mergeTallies(cells.map((cell) => cell.tally)))
  return [...cells, { page: '', shown, tally }]
}

import type { ScoredQuestion } from '#shared/scores.ts'

/** A question above what is said of it: its words, its id, how it is scored and of how many answers. */
export function headOf({ id, text, metric, n }: ScoredQuestion): string {
  return `${text} [${id}: ${metric}, ${n} answers]`
}

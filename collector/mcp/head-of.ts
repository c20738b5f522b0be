import type { ScoredQuestion } from '#shared/scores.ts'
import type { AssistantPack } from './words/pack.ts'

/** A question above what is said of it: its words, its id, how it is scored and of how many answers. */
export function headOf(words: AssistantPack, { id, text, metric, n }: ScoredQuestion): string {
  return words.head(text, id, metric, n)
}

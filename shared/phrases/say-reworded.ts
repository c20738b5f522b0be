import type { Day, QuestionResults } from '../results.ts'
import { numbersIn } from './numbers.ts'
import type { SayPack } from './pack.ts'

/** That a question was put in other words within the days compared; `undefined` when it was not. */
export function sayReworded(
  pack: SayPack,
  { kind, reworded }: Pick<QuestionResults, 'kind' | 'reworded'>,
  today: Day,
): string | undefined {
  if (reworded === undefined) return undefined
  const day = numbersIn(pack.lang).day(reworded, today)
  return kind === 'choice' ? pack.reoffered(day) : pack.reworded(day)
}

import type { Day, QuestionResults } from '../results.ts'
import { numbersIn } from './numbers.ts'
import type { SayPack } from './pack.ts'

/** That a question was put in other words within the days compared; `undefined` when it was not. */
export function sayReworded(
  pack: SayPack,
  { reworded }: Pick<QuestionResults, 'reworded'>,
  today: Day,
): string | undefined {
  return reworded === undefined
    ? undefined
    : pack.reworded(numbersIn(pack.lang).day(reworded, today))
}

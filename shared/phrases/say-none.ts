import type { Results } from '../results.ts'
import type { SayPack } from './pack.ts'

/** That there is no answer: none yet, or none that fits the filter in force. */
export function sayNone(
  pack: SayPack,
  { only = [], survey }: Pick<Results, 'only' | 'survey'>,
): string {
  return only.length > 0 ? pack.noneLeft(survey.anonymous) : pack.none
}

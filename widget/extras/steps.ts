import type { VNode } from 'preact'
import type { SurveyWords } from '#shared/words.ts'
import { fill } from '#shared/words/fill.ts'
import { nextPlace, type Progress } from '../card/progress.ts'
import type { Jsx } from './jsx.ts'

/**
 * "Question 2 of 3", by the way that the answers so far lead; nothing where that is shorter than
 * three questions.
 */
export function steps(
  jsx: Jsx,
  { questions, ui }: SurveyWords,
  { path, answers }: Progress,
): VNode | undefined {
  let place = path.at(-1)
  let total = path.length - 1
  for (; place !== undefined; total++) place = nextPlace(questions, answers, place)
  const children = fill(ui.progress, { step: `${path.length}`, steps: `${total}` })
  return total < 3 ? undefined : jsx('p', { class: 'steps', children })
}

import type { QuestionKind } from '#shared/survey.ts'
import type { Pack } from './pack.ts'

/** What the three parts of a scale are called: promoters, passives and detractors, or their like. */
export function moodNames(pack: Pack, kind: QuestionKind): Pack['moods']['nps'] {
  return kind === 'comment' || kind === 'choice' ? pack.moods.nps : pack.moods[kind]
}

import type { SurveyDraft } from '#shared/survey.ts'
import type { Change } from './patched.ts'

/** What every part of the editor works with. */
export interface PartProps {
  readonly draft: SurveyDraft
  /** @param step changes of one step are undone together */
  readonly change: (change: Change<SurveyDraft>, step?: string) => void
}

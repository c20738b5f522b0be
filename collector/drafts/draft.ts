import type { SurveyDraft } from '#shared/survey.ts'

/** What the next version of a survey may become, as somebody last saved it. */
export interface Draft {
  /** the survey's id: one draft a survey */
  readonly id: string
  readonly siteId: string
  /** may be unfinished: publishing is what asks for more */
  readonly definition: SurveyDraft
  /** 1, 2, 3 …: one more with every save */
  readonly rev: number
  /** ISO 8601 */
  readonly savedAt: string
  /** an owner's e-mail, or `key:` and the id of a key */
  readonly savedBy: string
}

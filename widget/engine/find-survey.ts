import type { SurveyRules } from '#shared/rules.ts'
import type { TagContext } from '../tag-context.ts'

/**
 * The rules of a published survey.
 *
 * @throws a sentence for the page's developers, where there is none
 */
export function findSurvey({ rules }: Pick<TagContext, 'rules'>, id: unknown): SurveyRules {
  const survey = rules.surveys.find((one) => one.id === id)
  if (!survey) throw `this site has no published survey "${id}"`
  return survey
}

import type { SurveyRules } from '#shared/rules.ts'
import type { Guest } from '../guest.ts'

/**
 * The rules of a published survey.
 *
 * @throws a sentence for the page's developers, where there is none
 */
export function find({ rules }: Pick<Guest, 'rules'>, id: unknown): SurveyRules {
  const survey = rules.surveys.find((one) => one.id === id)
  if (!survey) throw `this site has no published survey "${id}"`
  return survey
}

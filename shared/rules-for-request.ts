import type { SurveyRules } from './rules.ts'

/**
 * A survey as it asks a customer whom the shop's server wants asked: without waiting for its trigger,
 * for a number of pages, visits or days, and whatever the sample and the audience say, because the
 * server has said who. Pages and devices, both clocks, the most in a quarter and the least seconds on
 * a page hold as ever.
 */
export function rulesForRequest(survey: SurveyRules): SurveyRules {
  const { pages, notPages, devices } = survey.audience
  return {
    ...survey,
    trigger: { on: 'load' },
    audience: {
      ...(pages && { pages }),
      ...(notPages && { notPages }),
      ...(devices && { devices }),
      minPages: 0,
      minVisits: 0,
      minDaysKnown: 0,
    },
    manners: { ...survey.manners, sample: 1 },
  }
}

import type { ReadableRule } from './page-match.ts'
import type { SurveyRules, TagRules } from './rules.ts'

/**
 * Rules as pinned tags compare them: with the address as browsers encode it, where the tag of today
 * compares with what people read.
 */
export function rulesForPinned(rules: TagRules): TagRules {
  const { quietPaths, surveys } = rules
  return { ...rules, quietPaths: quietPaths.map(encodeAddress), surveys: surveys.map(encodePages) }
}

function encodePages(survey: SurveyRules): SurveyRules {
  const { pages, notPages } = survey.audience
  return {
    ...survey,
    audience: {
      ...survey.audience,
      ...(pages && { pages: pages.map(encodeRule) }),
      ...(notPages && { notPages: notPages.map(encodeRule) }),
    },
  }
}

function encodeRule({ how, value }: ReadableRule): ReadableRule {
  return { how, value: encodeAddress(value) }
}

/** What no address holds as it is, encoded; a `%2F` that is there already stays. */
function encodeAddress(address: string): string {
  return address.replace(/[^!-~]+/g, (part) => encodeURI(part.toWellFormed()))
}

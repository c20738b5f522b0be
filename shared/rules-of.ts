import type { Audience, PageRule } from './asking.ts'
import { isExplosive } from './is-explosive.ts'
import { readableAddress } from './readable-address.ts'
import { readableRule } from './readable-rule.ts'
import type { SurveyRules, TagRules } from './rules.ts'
import type { Site } from './site.ts'
import type { Survey } from './survey.ts'
import { langsOf } from './words/langs-of.ts'

/**
 * The rules that the tag of a site carries. Field by field on purpose: whatever else a site or a
 * survey comes to hold, a stranger's page sees only what is written here.
 *
 * @param surveys newest version of each published survey, in order of publishing
 * @param desk file name of the engine beside the tag
 * @param isFull whether a quota is met
 * @param proof of having fetched the tag; sent back with every answer
 */
export function rulesOf(
  site: Site,
  surveys: readonly Survey[],
  desk: string,
  isFull: (survey: Survey) => boolean,
  proof?: string,
): TagRules {
  return {
    v: 1,
    site: site.id,
    desk,
    quietPaths: site.quietPaths.map(readableAddress),
    asksPerQuarter: site.asksPerQuarter,
    gapDays: site.gapDays,
    ...(proof !== undefined && { proof }),
    ...(site.countVisits && { visits: visitRulesOf(site, desk) }),
    surveys: surveys
      .toSorted((one, other) => other.priority - one.priority)
      .map((survey) => surveyRulesOf(survey, isFull(survey))),
  }
}

/** The module that counts visits lies beside the engine and bears the same hash. */
function visitRulesOf({ eventAliases }: Site, desk: string): NonNullable<TagRules['visits']> {
  const module = desk.replace(/^[^.]+/, 'stay')
  return { module, ...(eventAliases && { aliases: eventAliases }) }
}

function surveyRulesOf(survey: Survey, full: boolean): SurveyRules {
  const { manners } = survey
  const { pages, notPages, ...audience } = harmless(survey.audience)
  return {
    id: survey.id,
    ver: survey.ver,
    langs: langsOf(survey),
    trigger: survey.trigger,
    audience: {
      ...audience,
      ...(pages && { pages: pages.map(readableRule) }),
      ...(notPages && { notPages: notPages.map(readableRule) }),
    },
    manners: {
      afterAnswerDays: manners.afterAnswerDays,
      afterDismissalDays: manners.afterDismissalDays,
      laterDays: manners.laterDays,
      maxShowings: manners.maxShowings,
      sample: manners.sample,
      minSeconds: manners.minSeconds,
    },
    place: survey.look.place,
    ...(full && { full }),
    ...(survey.opens !== undefined && { opens: survey.opens }),
    ...(survey.closes !== undefined && { closes: survey.closes }),
  }
}

/**
 * An audience without the regular expressions that could hold a page up: surveys published before they
 * were refused may hold one. It fits nothing, as one that does not compile.
 */
function harmless(audience: Audience): Audience {
  const without = (rules: readonly PageRule[]) =>
    rules.map((rule) => (rule.how === 'regex' && isExplosive(rule.value) ? NO_PAGE : rule))
  const { pages, notPages } = audience
  if (!pages && !notPages) return audience
  return {
    ...audience,
    ...(pages && { pages: without(pages) }),
    ...(notPages && { notPages: without(notPages) }),
  }
}

const NO_PAGE: PageRule = { how: 'regex', value: '(' }

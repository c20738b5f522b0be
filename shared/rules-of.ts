import type { Audience, PageRule } from './asking.ts'
import { isExplosive } from './is-explosive.ts'
import { readableAddress } from './readable-address.ts'
import { readableRule } from './readable-rule.ts'
import type { SurveyRules, TagRules } from './rules.ts'
import type { Site } from './site.ts'
import type { Survey } from './survey.ts'
import type { VersionWords } from './words/version-words.ts'

/** A survey as it is published. */
export interface AskedSurvey {
  readonly newest: Survey
  readonly words: Pick<VersionWords, 'asked'>
}

/**
 * The rules that the tag of a site carries. Field by field on purpose: whatever else a site or a
 * survey comes to hold, a stranger's page sees only what is written here.
 *
 * @param surveys in order of publishing
 * @param desk file name of the engine beside the tag
 * @param isFull whether a quota is met
 * @param proof of having fetched the tag; sent back with every answer
 */
export function rulesOf(
  site: Site,
  surveys: readonly AskedSurvey[],
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
      .toSorted((one, other) => other.newest.priority - one.newest.priority)
      .map((survey) => surveyRulesOf(survey, isFull(survey.newest))),
  }
}

/** The module that counts visits lies beside the engine and bears the same hash. */
function visitRulesOf({ eventAliases }: Site, desk: string): NonNullable<TagRules['visits']> {
  const module = desk.replace(/^[^.]+/, 'stay')
  return { module, ...(eventAliases && { aliases: eventAliases }) }
}

function surveyRulesOf({ newest: survey, words }: AskedSurvey, full: boolean): SurveyRules {
  const { manners } = survey
  const { pages, notPages, ...audience } = harmless(survey.audience)
  return {
    id: survey.id,
    ver: survey.ver,
    langs: words.asked,
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

import { surveyOf } from '#shared/survey-of.ts'
import type { SurveyDraft } from '#shared/survey.ts'
import type { Format } from '../words/format.ts'
import type { AskWords } from './words/ask-words.ts'

/** The parts of a survey that say themselves in one line while they are folded. */
export type SummarizedPart = 'trigger' | 'targeting' | 'frequency' | 'limits'

/**
 * What a part of a survey says now, defaults included, as facts that stand in one line.
 */
export function summaryOf(
  draft: SurveyDraft,
  part: SummarizedPart,
  words: AskWords,
  format: Format,
): string {
  const survey = surveyOf(draft, { id: '', site: '', ver: 1, lang: 'en' })
  return FACTS[part](survey, words, format).join(' · ')
}

type FactsOf = (
  survey: ReturnType<typeof surveyOf>,
  words: AskWords,
  format: Format,
) => readonly string[]

const FACTS: Readonly<Record<SummarizedPart, FactsOf>> = {
  trigger({ trigger, manners }, words) {
    const isPatient = manners.minSeconds > 0 && !/tab|inline|call|seconds/.test(trigger.on)
    return [words.trigger(trigger), ...(isPatient ? [words.seconds(manners.minSeconds)] : [])]
  },
  targeting({ audience }, words) {
    const { pages = [], notPages = [], devices, visit, langs = [], minPages, minVisits } = audience
    const { traits = [], events = [], referrers = [], utm = {} } = audience
    const count = traits.length + events.length + referrers.length + Object.keys(utm).length
    const facts = [
      ...(pages.length > 0 ? [words.rules(pages.length)] : []),
      ...(notPages.length > 0 ? [words.exclusions(notPages.length)] : []),
      ...(devices ?? []).map((device) => words.devices[device]),
      ...(visit ? [words.visitors[visit]] : []),
      ...(langs.length > 0 ? [langs.join(', ')] : []),
      ...(count > 0 ? [words.conditions(count)] : []),
    ]
    return [
      ...(facts.length > 0 ? facts : [words.everyone]),
      ...(minVisits > 1 ? [words.visit(minVisits)] : []),
      ...(minPages > 1 ? [words.page(minPages)] : []),
      ...(audience.minDaysKnown > 0 ? [words.known(audience.minDaysKnown)] : []),
    ]
  },
  frequency({ manners }, words, format) {
    return [
      words.again(manners.afterAnswerDays),
      words.displays(manners.maxShowings),
      ...(manners.sample < 1 ? [words.sample(format.share(manners.sample))] : []),
    ]
  },
  limits({ opens, closes, manners, anonymous }, words, format) {
    const facts = [
      ...(opens ? [words.from(format.instant(opens))] : []),
      ...(closes ? [words.until(format.instant(closes))] : []),
      ...(manners.quotaPerDay ? [words.aDay(format.count(manners.quotaPerDay))] : []),
      ...(manners.quotaTotal ? [words.inAll(format.count(manners.quotaTotal))] : []),
      ...(anonymous ? [words.anonymous] : []),
    ]
    return facts.length > 0 ? facts : [words.noLimits]
  },
}

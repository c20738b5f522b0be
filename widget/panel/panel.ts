import type { Reason } from '#shared/eligibility.ts'
import type { SurveyRules } from '#shared/rules.ts'
import type { TagContext } from '../tag-context.ts'
import { debug } from '../debug.ts'
import { reasonText } from '#shared/phrases/why-not/reason-text.ts'
import { openPanel } from './open-panel.ts'
import { openPreview } from './open-preview.tsx'
import { en } from './words/en.ts'

/**
 * What owners and developers look at, in a module of its own that no shopper loads: the why-not panel,
 * previews, and what `earshot('why')` prints.
 */
type ReasonsOf = (tag: TagContext, survey: SurveyRules) => Iterable<Reason>

/** `?earshot-preview=` in the address shows a survey, `#earshot` opens the panel. */
export function look(tag: TagContext, reasonsOf: ReasonsOf): void {
  const token = new URLSearchParams(location.search).get('earshot-preview')
  if (token !== null) openPreview(tag, token).catch(debug)
  if (location.hash === '#earshot') openPanel(tag, (survey) => told(reasonsOf(tag, survey)))
}

/** Prints why each survey does or does not ask, one line a survey. */
export function why(tag: TagContext, reasonsOf: ReasonsOf): void {
  const { surveys } = tag.memory.read()
  for (const survey of tag.rules.surveys) {
    const found = told(reasonsOf(tag, survey))
    const words = found.map((reason) => reasonText(en, reason, surveys[survey.id]?.end)).join('; ')
    const trigger = en.trigger(survey.trigger)
    console.info(`earshot: ${survey.id}: ${words || `may ask, ${trigger}`}`)
  }
}

/** All but whether an event fits, which is told once it happens. */
function told(found: Iterable<Reason>): Reason[] {
  return [...found].filter(([code]) => code !== 'filter')
}

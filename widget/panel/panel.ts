import type { Reason } from '#shared/eligibility.ts'
import type { SurveyRules } from '#shared/rules.ts'
import type { Guest } from '../guest.ts'
import { say } from '../say.ts'
import { explain } from './explain.ts'
import { openPanel } from './open-panel.ts'
import { openPreview } from './open-preview.tsx'
import { en } from './words/en.ts'

/**
 * What owners and developers look at, in a module of its own that no shopper loads: the why-not panel,
 * previews, and what `earshot('why')` prints.
 */
type ReasonsOf = (guest: Guest, survey: SurveyRules) => Iterable<Reason>

/** `?earshot-preview=` in the address shows a survey, `#earshot` opens the panel. */
export function look(guest: Guest, reasonsOf: ReasonsOf): void {
  const token = new URLSearchParams(location.search).get('earshot-preview')
  if (token !== null) openPreview(guest, token).catch(say)
  if (location.hash === '#earshot') openPanel(guest, (survey) => told(reasonsOf(guest, survey)))
}

/** Prints why each survey does or does not ask, one line a survey. */
export function why(guest: Guest, reasonsOf: ReasonsOf): void {
  const { surveys } = guest.memory.read()
  for (const survey of guest.rules.surveys) {
    const found = told(reasonsOf(guest, survey))
    const words = found.map((reason) => explain(en, reason, surveys[survey.id]?.end)).join('; ')
    const trigger = en.trigger(survey.trigger)
    console.info(`earshot: ${survey.id}: ${words || `may ask, ${trigger}`}`)
  }
}

/** All but whether an event fits, which is told once it happens. */
function told(found: Iterable<Reason>): Reason[] {
  return [...found].filter(([code]) => code !== 'filter')
}

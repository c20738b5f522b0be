import { FREQUENCY_DEFAULTS } from './asking.ts'
import type { Look } from './look.ts'
import type { Survey, SurveyDraft } from './survey.ts'

/** What a survey has until its owner says otherwise. */
const LOOK_DEFAULTS = {
  place: 'corner',
  theme: 'auto',
  font: 'system',
  radius: 12,
} as const satisfies Look

/** on a first visit there is nothing yet to recommend */
const NPS_MIN_VISITS = 2

/**
 * A draft with every default filled in, ready to publish.
 *
 * @param given what the draft leaves open and the site knows
 */
export function surveyOf(
  draft: SurveyDraft,
  given: {
    readonly id: string
    readonly site: string
    readonly ver: number
    readonly lang: string
  },
): Survey {
  const asksNps = draft.questions.some((question) => question.kind === 'nps')
  return {
    ...draft,
    id: given.id,
    site: given.site,
    ver: given.ver,
    name: draft.name ?? draft.id ?? given.id,
    lang: draft.lang ?? given.lang,
    trigger: draft.trigger ?? { on: 'load' },
    audience: {
      minPages: 2,
      minVisits: asksNps ? NPS_MIN_VISITS : 1,
      minDaysKnown: 0,
      ...draft.audience,
    },
    manners: { ...FREQUENCY_DEFAULTS, ...draft.manners },
    look: { ...LOOK_DEFAULTS, ...draft.look },
    thanks: draft.thanks ?? {},
    priority: draft.priority ?? 0,
    anonymous: draft.anonymous ?? false,
    incentive: draft.incentive ?? false,
  }
}

/**
 * The public id of a survey whose draft names none: its name in `a-z0-9-`, else its first
 * question's id. At most 40 characters.
 */
export function surveyIdOf(draft: SurveyDraft): string {
  if (draft.id !== undefined) return draft.id
  return slugOf(draft.name ?? '') || slugOf(draft.questions[0]?.id ?? '') || 'survey'
}

/** Latin letters and digits of a text joined by "-"; `''` when it has none. */
export function slugOf(text: string): string {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  return plain
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+/, '')
    .slice(0, 40)
    .replace(/-+$/, '')
}

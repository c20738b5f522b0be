import { FREQUENCY_DEFAULTS } from '#shared/asking.ts'
import { SITE_DEFAULTS, type Site } from '#shared/site.ts'
import type { Survey } from '#shared/survey.ts'

/** A site to test with; say only what matters. */
export function aSite(overrides: Partial<Site> = {}): Site {
  return { ...SITE_DEFAULTS, id: 'acme', name: 'Acme', brand: 'Acme', ...overrides }
}

/** A published survey to test with: one nps and a comment; say only what matters. */
export function aSurvey(overrides: Partial<Survey> = {}): Survey {
  return {
    id: 'relation',
    site: 'acme',
    ver: 1,
    name: 'Relationship',
    lang: 'en',
    questions: [
      { id: 'score', kind: 'nps' },
      { id: 'why', kind: 'comment' },
    ],
    trigger: { on: 'load' },
    audience: { minPages: 1, minVisits: 1, minDaysKnown: 0 },
    manners: FREQUENCY_DEFAULTS,
    look: { place: 'corner', theme: 'auto', font: 'system', radius: 12 },
    thanks: {},
    priority: 0,
    anonymous: false,
    incentive: false,
    ...overrides,
  }
}

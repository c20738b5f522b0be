import { expect, test } from 'vitest'
import { FREQUENCY_DEFAULTS } from '#shared/asking.ts'
import { SITE_DEFAULTS } from '#shared/site.ts'
import { surveyOf } from '#shared/survey-of.ts'
import { en } from '#widget/panel/words/en.ts'
import { manualPage } from '../support/manual-blocks.ts'

const page = manualPage('when-it-asks')
const ENDINGS = ['afterAnswerDays', 'afterDismissalDays', 'laterDays'] as const

/** What a rule's row says it is by default. */
function defaultOf(rule: string): string | undefined {
  return page
    .split('\n')
    .find((line) => line.startsWith(`| ${rule} |`))
    ?.split(' | ')[1]
}

const sentences = Object.values(en.reasons)
test.each(sentences.flatMap((say) => ENDINGS.map((end) => say(3, 5, end))))(
  'the page says what to do about "%s"',
  (reason) => expect(page).toContain(`| ${reason} |`),
)

test('the page names the defaults that surveys get', () => {
  const given = { id: 'x', site: 'acme', ver: 1, lang: 'en' }
  const nps = surveyOf({ questions: [{ id: 'a', kind: 'nps' }] }, given)
  const csat = surveyOf({ questions: [{ id: 'a', kind: 'csat' }] }, given)
  const told = Object.fromEntries(
    [
      'least pages',
      'least seconds',
      'least visits',
      'known for',
      'after an answer',
      'after a dismissal',
      'after "later"',
      'showings without an answer',
      'between any two surveys',
      'asks in a quarter (91 days)',
    ].map((rule) => [rule, defaultOf(rule)]),
  )
  expect(told).toEqual({
    'least pages': `${nps.audience.minPages}`,
    'least seconds': `${FREQUENCY_DEFAULTS.minSeconds}`,
    'least visits': `${nps.audience.minVisits} with an NPS question, else ${csat.audience.minVisits}`,
    'known for': `${nps.audience.minDaysKnown} days`,
    'after an answer': `${FREQUENCY_DEFAULTS.afterAnswerDays} days`,
    'after a dismissal': `${FREQUENCY_DEFAULTS.afterDismissalDays} days`,
    'after "later"': `${FREQUENCY_DEFAULTS.laterDays} days`,
    'showings without an answer': `${FREQUENCY_DEFAULTS.maxShowings}`,
    'between any two surveys': `${SITE_DEFAULTS.gapDays} days`,
    'asks in a quarter (91 days)': `${SITE_DEFAULTS.asksPerQuarter}`,
  })
})

test.each(Object.entries(en.findings).filter(([finding]) => finding !== 'works'))(
  'the page says what to do when a part is "%s"',
  (_, words) => expect(page).toContain(`| ${words} |`),
)

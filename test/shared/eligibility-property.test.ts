import fc from 'fast-check'
import { expect, test } from 'vitest'
import { MANNERS_DEFAULTS } from '#shared/asking.ts'
import { eligibility } from '#shared/eligibility.ts'
import { newcomer, withEnding, withPageView, withShowing, type Ending } from '#shared/memory.ts'
import { aMoment, DAY, NOON, siteRules, someRules } from '../support/asking.ts'

/** A page view in one of two tabs that share a memory, some hours after the one before. */
interface Step {
  readonly hours: number
  readonly survey: 0 | 1 | 2
  readonly ends: Ending | 'nothing'
}

interface Shown {
  readonly survey: string
  readonly at: number
  readonly ends: Step['ends']
}

const site = siteRules()
const surveys = ['a', 'b', 'c'].map((id) => someRules({ id }))

const steps = fc.array(
  fc.record({
    hours: fc.integer({ min: 0, max: 24 * 40 }),
    survey: fc.constantFrom(0, 1, 2) as fc.Arbitrary<0 | 1 | 2>,
    ends: fc.constantFrom<Step['ends']>(
      'nothing',
      'afterAnswerDays',
      'afterDismissalDays',
      'laterDays',
    ),
  }),
  { maxLength: 80 },
)

/** Lets a simulated shopper walk, shows whatever may be shown, and tells what was. */
function walk(walked: readonly Step[]): Shown[] {
  let memory = newcomer(0.3, NOON)
  let now = NOON
  const shown: Shown[] = []
  for (const { hours, survey, ends } of walked) {
    now += hours * 3_600_000
    memory = withPageView(memory, { from: '', utm: '' }, now)
    const rules = surveys[survey]!
    if (eligibility(rules, site, memory, aMoment(), now) !== 'ask') continue
    memory = withShowing(memory, rules.id, true, now)
    if (ends !== 'nothing') memory = withEnding(memory, rules.id, ends, now)
    shown.push({ survey: rules.id, at: now, ends })
  }
  return shown
}

const days = (from: Shown, to: Shown) => (to.at - from.at) / DAY

test('whatever a shopper does, no rule is ever broken', () => {
  fc.assert(
    fc.property(steps, (walked) => {
      const shown = walk(walked)
      for (const [i, one] of shown.entries()) {
        const before = shown.slice(0, i)
        const last = before.at(-1)
        if (last) expect(days(last, one)).toBeGreaterThanOrEqual(site.gapDays)
        expect(before.filter((other) => days(other, one) < 91).length).toBeLessThan(4)

        const same = before.filter((other) => other.survey === one.survey)
        const previous = same.at(-1)
        if (previous && previous.ends !== 'nothing') {
          expect(days(previous, one)).toBeGreaterThanOrEqual(MANNERS_DEFAULTS[previous.ends])
        }
        const answered = same.findLastIndex((other) => other.ends === 'afterAnswerDays')
        expect(same.slice(answered + 1).length).toBeLessThan(MANNERS_DEFAULTS.maxShowings)
      }
    }),
    { numRuns: 300 },
  )
})

test('the walk does show surveys, so that the rules have something to hold', () => {
  const walked = Array.from({ length: 60 }, (): Step => ({
    hours: 24 * 30,
    survey: 0,
    ends: 'afterAnswerDays',
  }))
  // every 90 days for five years less a month: once at the start and every third month after
  expect(walk(walked)).toHaveLength(20)
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { caseOf, NAIVE_RULES, type NaiveRule } from './naive-rules.ts'
import { plans, type Plan } from './plan.ts'
import { SAME_WALKS } from '../../support/same-walks.ts'
import { walk, type Entry, type Shown, type Tried } from './walk.ts'

/** enough for each rule to be tried hundreds of times */
const RUNS = 300

const showings = (log: readonly Entry[]) =>
  log.filter((one): one is Entry & Shown => one.what === 'shown')

/** The impressions of a walk that a rule forbids. */
function broken({ breaks }: NaiveRule, plan: Plan, log: readonly Entry[]): (Entry & Shown)[] {
  return showings(log).filter((one) => breaks(caseOf(plan, log, one)))
}

describe.each(NAIVE_RULES)('$name', (rule) => {
  test('whatever happens in whatever order, in any tab, by any clock', () => {
    fc.assert(
      fc.property(plans(false), (plan) => {
        expect(broken(rule, plan, walk(plan))).toEqual([])
      }),
      { numRuns: RUNS, ...SAME_WALKS },
    )
  })

  test('is a rule that some walk would break, were it left out', () => {
    const breaks = fc.property(
      plans(false),
      (plan) => !broken(rule, plan, walk(plan, rule.code)).length,
    )
    expect(fc.check(breaks, { numRuns: 3_000, endOnFailure: true, seed: 5 }).failed).toBe(true)
  })
})

test('a survey asks unless a rule speaks against it', () => {
  fc.assert(
    fc.property(plans(true), (plan) => {
      const log = walk(plan)
      const passedOver = log.filter((one): one is Entry & Tried => one.what === 'passed over')
      const unjust = passedOver.filter((one) => mayCome(plan, log, one, one.survey))
      expect(unjust).toEqual([])
    }),
    { numRuns: RUNS, ...SAME_WALKS },
  )
})

test('of surveys that want to ask at once, the most important that may does', () => {
  fc.assert(
    fc.property(plans(true), (plan) => {
      const log = walk(plan)
      const rank = (id: string) => {
        const place = plan.surveys.findIndex((one) => one.id === id)
        return plan.surveys[place]!.priority * 10 - place
      }
      const chosen = log.filter((one): one is Entry & Tried => one.what === 'chosen')
      const unjust = chosen.filter((one) =>
        one.rivals.some((id) => rank(id) > rank(one.survey) && mayCome(plan, log, one, id)),
      )
      expect(unjust).toEqual([])
    }),
    { numRuns: RUNS, ...SAME_WALKS },
  )
})

test('without consent nothing stands in the storage', () => {
  fc.assert(
    fc.property(plans(false), (plan) => {
      walk({ ...plan, storage: 'required' }, undefined, ({ granted }) => {
        if (!granted) expect(localStorage.length).toBe(0)
      })
    }),
    { numRuns: RUNS, ...SAME_WALKS },
  )
})

test('walks do show surveys, of each kind, so that the rules have something to hold', () => {
  const all = fc
    .sample(plans(false), { numRuns: RUNS, seed: 5 })
    .flatMap((plan) => showings(walk(plan)))
  for (const by of ['trigger', 'offer', 'server', 'call']) {
    expect(all.filter((one) => one.by === by).length).toBeGreaterThan(20)
  }
})

/** Whether no rule speaks against a survey where another one fired. */
function mayCome(plan: Plan, log: readonly Entry[], tried: Entry & Tried, id: string): boolean {
  const { trigger } = plan.surveys.find((one) => one.id === id)!
  const by = /tab|inline/.test(trigger.on) ? 'offer' : 'trigger'
  const given = caseOf(plan, log, tried, { survey: id, by })
  return NAIVE_RULES.every(({ breaks }) => !breaks(given))
}

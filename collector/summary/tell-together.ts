import { afterAnswer, shareDifference, type NamedAnswer } from '#shared/engagement/after-answer.ts'
import type { AfterAnswer } from '#shared/engagement/after-answer.ts'
import type { CustomerOrder } from '#shared/engagement/customer-order.ts'
import { SCORING } from '#shared/score/constants.ts'
import type { FigureId } from '#shared/summary.ts'
import { shownMoney } from './shown-money.ts'
import { signed, tellShare, type Told } from './told.ts'

const GROUPS: readonly (readonly [group: string, share: FigureId, worth: FigureId])[] = [
  ['promoter', 'after_promoter', 'worth_promoter'],
  ['passive', 'after_passive', 'worth_passive'],
  ['detractor', 'after_detractor', 'worth_detractor'],
]
const INTENTS: readonly FigureId[] = ['intent_5', 'intent_4', 'intent_low']

export const AFTER_DAYS = 90
/** currencies that are told apart, those of most orders first */
const MOST_CURRENCIES = 3

/**
 * What named customers did in the 90 days after an NPS answer: who ordered again, promoters less
 * detractors, and what they brought, each currency by itself. A group under 5 is withheld.
 */
export function tellTogether(
  answers: readonly NamedAnswer[],
  orders: readonly CustomerOrder[],
  asOf: number,
): readonly Told[] {
  const of = (currency: string) =>
    afterAnswer(answers, orders, { horizon: AFTER_DAYS, asOf, currency })
  const shares = of('')
  if (shares.length === 0) return []
  const find = (group: string, all = shares) => all.find((each) => each.group === group)
  const shared = GROUPS.flatMap(([group, id]) => {
    const one = find(group)
    return one ? [tellShare({ id, part: 'together' }, one.share)] : []
  })
  const worth = currenciesOf(orders).flatMap((currency) => {
    const all = of(currency)
    return GROUPS.flatMap(([group, , id]) => {
      const one = find(group, all)
      return one ? [tellWorth(id, one, currency)] : []
    })
  })
  return [...shared, ...tellDifference(find('promoter'), find('detractor')), ...worth]
}

/** Who ordered in the days that the question named, by what was said. A group under 5 is withheld. */
export function tellIntent(
  answers: readonly NamedAnswer[],
  orders: readonly CustomerOrder[],
  asOf: number,
  days: number,
): readonly Told[] {
  const found = afterAnswer(answers, orders, { horizon: days, asOf, currency: '' })
  return INTENTS.flatMap((id) => {
    const one = found.find(({ group }) => group === id)
    if (!one) return []
    const { figure, z } = tellShare({ id, part: 'together' }, one.share)
    return [{ figure: { ...figure, days }, z }]
  })
}

function tellDifference(promoters?: AfterAnswer, detractors?: AfterAnswer): Told[] {
  const difference = shareDifference(detractors, promoters)
  if (!promoters || !detractors || !difference) return []
  const n = Math.min(promoters.n, detractors.n)
  const base = { id: 'after_difference', part: 'together', unit: 'points', n } as const
  if (n < SCORING.minToShow) {
    return [{ figure: { ...base, status: 'hidden', withheld: 'hidden' }, z: 0 }]
  }
  const { diff, interval } = difference
  const isTold = n >= SCORING.minToJudge
  return [
    {
      figure: {
        ...base,
        status: isTold ? 'rough' : 'too_few',
        low: signed(Math.floor(interval.low), 0),
        high: signed(Math.ceil(interval.high), 0),
        ...(isTold ? { value: signed(diff, 0) } : { withheld: 'too_few' as const }),
      },
      z: 0,
    },
  ]
}

function tellWorth(id: FigureId, { n, perCustomer }: AfterAnswer, currency: string): Told {
  const base = { id, part: 'together', unit: 'minor', currency, n } as const
  if (n < SCORING.minToShow) {
    return { figure: { ...base, status: 'hidden', withheld: 'hidden' }, z: 0 }
  }
  if (n < SCORING.minToJudge) {
    return { figure: { ...base, status: 'too_few', withheld: 'too_few' }, z: 0 }
  }
  return { figure: { ...base, status: 'rough', value: shownMoney(perCustomer, currency) }, z: 0 }
}

function currenciesOf(orders: readonly CustomerOrder[]): string[] {
  const counts = [...Map.groupBy(orders, ({ currency }) => currency)]
  return counts
    .toSorted(([a, one], [b, other]) => other.length - one.length || (a < b ? -1 : 1))
    .slice(0, MOST_CURRENCIES)
    .map(([currency]) => currency)
}

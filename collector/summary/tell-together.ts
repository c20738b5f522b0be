import { afterAnswer, type NamedAnswer } from '#shared/engagement/after-answer.ts'
import type { CustomerOrder } from '#shared/engagement/customer-order.ts'
import type { FigureId } from '#shared/summary.ts'
import { tellShare, type Told } from './told.ts'

const GROUPS: readonly (readonly [group: string, id: FigureId])[] = [
  ['promoter', 'after_promoter'],
  ['passive', 'after_passive'],
  ['detractor', 'after_detractor'],
]

export const AFTER_DAYS = 90

/** What named customers did in the 90 days after an NPS answer. A group under 5 is withheld. */
export function tellTogether(
  answers: readonly NamedAnswer[],
  orders: readonly CustomerOrder[],
  asOf: number,
): readonly Told[] {
  const found = afterAnswer(answers, orders, { horizon: AFTER_DAYS, asOf, currency: '' })
  if (found.length === 0) return []
  return GROUPS.flatMap(([group, id]) => {
    const one = found.find((each) => each.group === group)
    return one ? [tellShare({ id, part: 'together' }, one.share)] : []
  })
}

import type { Days } from '#shared/analysis/days.ts'
import type { ComparedResults } from '#shared/analysis/compared-results.ts'
import type { QuestionResults } from '#shared/results.ts'
import type { Shop } from './draw-shop.ts'

const FUNNEL = { shown: 0, seen: 0, answered: 0, commented: 0, completed: 0, dismissed: 0 }

/** The results of NPS questions, one a shop, in these days and those they are compared with. */
export function pageOf(
  shops: readonly Shop[],
  days: Days,
  previous: Days | undefined,
  today: string,
): ComparedResults {
  const questions = shops.map((shop, place): QuestionResults => ({
    kind: 'nps',
    id: `nps-${place}`,
    text: '',
    tally: shop.tallyOf(days),
    ...(previous && { previousTally: shop.tallyOf(previous) }),
    days: [],
    segments: [],
  }))
  return { ...days, today, questions, ...(previous && { previous: { ...FUNNEL, ...previous } }) }
}

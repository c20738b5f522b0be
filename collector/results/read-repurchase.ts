import type { Day } from '#shared/results.ts'
import { isRating, scaleOf } from '#shared/scale.ts'
import type { Question } from '#shared/survey.ts'
import type { PublishedSurvey } from '../catalog.ts'
import { dayOf } from '../store/day-of.ts'
import type { Store } from '../store/store.ts'
import { createRepurchaseCount, type RatingRepurchase } from './count-repurchase.ts'

/** The reply of `GET /api/surveys/{survey}/repurchase`. */
export interface Repurchase {
  readonly survey: string
  readonly from: Day
  readonly to: Day
  readonly questions: readonly {
    readonly id: string
    readonly kind: Question['kind']
    /** the ratings that count as good, bounds included */
    readonly good: readonly [number, number]
    /** ratings that somebody known gave, ascending */
    readonly ratings: readonly RatingRepurchase[]
  }[]
}

const DAY_MS = 86_400_000
const PAGE = 500

/**
 * What customers of a period said beside what they then bought. Reads only responses whose customer
 * is known; each customer counts once a question, with the first answer of the period.
 */
export async function readRepurchase(
  store: Store,
  { newest, site }: PublishedSurvey,
  { from, to }: { readonly from: Day; readonly to: Day },
  now: Date,
): Promise<Repurchase> {
  const questions = newest.questions.filter(({ kind }) => isRating(kind))
  const count = createRepurchaseCount(now.getTime())
  // a day lies within 14 hours of the same day in UTC
  const query = {
    fromMs: Date.parse(`${from}T00:00:00Z`) - DAY_MS,
    toMs: Date.parse(`${to}T00:00:00Z`) + 2 * DAY_MS,
    windowMs: 91 * DAY_MS,
    limit: PAGE,
  }
  let after: string | undefined
  do {
    const page = await store.readBuyers(newest.id, {
      ...query,
      ...(after !== undefined && { after }),
    })
    for (const buyer of page.buyers) {
      const day = dayOf(buyer.firstMs, site.zone)
      if (day >= from && day <= to) count.add(buyer)
    }
    after = page.next
  } while (after !== undefined)
  return {
    survey: newest.id,
    from,
    to,
    questions: questions.map((question) => ({
      id: question.id,
      kind: question.kind,
      good: scaleOf(question)?.good ?? [0, 0],
      ratings: count.of(question.id),
    })),
  }
}

import { DAY_MS } from '#shared/day.ts'
import type { Repurchase } from '#shared/repurchase.ts'
import type { Day } from '#shared/results.ts'
import { isRating, scaleOf } from '#shared/scale.ts'
import type { Question } from '#shared/survey.ts'
import type { PublishedSurvey } from '../catalog/catalog.ts'
import { dayOf } from '../store/day-of.ts'
import type { Store } from '../store/store.ts'
import { createRepurchaseCount, HORIZON_DAYS } from './count-repurchase.ts'
import { questionsOf } from './questions-of.ts'

const PAGE = 500

/**
 * What customers of a period said beside what they then bought. Reads only responses whose customer
 * is known; each customer counts once a question, with the first answer of the period.
 */
export async function readRepurchase(
  store: Store,
  published: PublishedSurvey,
  { from, to }: { readonly from: Day; readonly to: Day },
  now: Date,
): Promise<Repurchase> {
  const { newest, site } = published
  const questions = questionsOf(published).filter(({ kind }) => isRating(kind))
  const horizons = new Map(questions.map((question) => [question.id, daysOf(question)]))
  const longest = Math.max(...HORIZON_DAYS, ...[...horizons.values()].flat())
  const count = createRepurchaseCount(now.getTime(), (id) => horizons.get(id) ?? HORIZON_DAYS)
  // a day lies within 14 hours of the same day in UTC
  const query = {
    fromMs: Date.parse(`${from}T00:00:00Z`) - DAY_MS,
    toMs: Date.parse(`${to}T00:00:00Z`) + 2 * DAY_MS,
    windowMs: (longest + 1) * DAY_MS,
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
      ...(question.kind === 'repurchase' && { horizonDays: horizonOf(question) }),
      good: scaleOf(question)?.good ?? [0, 0],
      ratings: count.of(question.id),
    })),
  }
}

/** 30, 60 and 90 days, and what the question asked about. */
function daysOf(question: Question): readonly number[] {
  if (question.kind !== 'repurchase') return HORIZON_DAYS
  return [...new Set([...HORIZON_DAYS, horizonOf(question)])].toSorted((a, b) => a - b)
}

function horizonOf({ days = 30 }: Question): number {
  return days
}

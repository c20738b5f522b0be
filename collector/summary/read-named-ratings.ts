import { DAY_MS } from '#shared/day.ts'
import { isRating, scaleOf } from '#shared/scale.ts'
import type { CustomerFacts } from '#shared/engagement/health.ts'
import type { PublishedSurvey } from '../catalog/catalog.ts'
import { isAnonymous } from '../results/anonymous/is-anonymous.ts'
import type { Store } from '../store/store.ts'

type Ratings = CustomerFacts['ratings']

const PAGE = 500
const YEAR_MS = 365 * DAY_MS

/** What each named customer rated in the last year, in any survey but the anonymous ones. */
export async function readNamedRatings(
  store: Store,
  surveys: readonly PublishedSurvey[],
  now: Date,
): Promise<ReadonlyMap<string, Ratings>> {
  const found = new Map<string, Ratings[number][]>()
  for (const published of surveys) {
    if (isAnonymous(published)) continue
    await readSurvey(store, published, now, (customer, rating) => {
      found.set(customer, [...(found.get(customer) ?? []), rating])
    })
  }
  return found
}

async function readSurvey(
  store: Store,
  { newest }: PublishedSurvey,
  now: Date,
  take: (customer: string, rating: Ratings[number]) => void,
): Promise<void> {
  const questions = newest.questions.filter(({ kind }) => isRating(kind))
  const toMs = now.getTime()
  let after: string | undefined
  do {
    const query = { fromMs: toMs - YEAR_MS, toMs, windowMs: 0, limit: PAGE }
    const page = await store.readBuyers(newest.id, {
      ...query,
      ...(after !== undefined && { after }),
    })
    for (const { customer, firstMs, ratings } of page.buyers) {
      for (const question of questions) {
        const rating = ratings[question.id]
        const scale = scaleOf(question)
        if (rating === undefined || !scale) continue
        const { low, high } = scale
        take(customer, {
          kind: question.kind,
          rating,
          scale: [low, high],
          isLowGood: question.direction === 'low',
          age: (toMs - firstMs) / DAY_MS,
        })
      }
    }
    after = page.next
  } while (after !== undefined)
}

import type { CustomerOrder } from '#shared/engagement/customer-order.ts'
import type { Question } from '#shared/survey.ts'
import type { PublishedSurvey } from '../catalog/catalog.ts'
import type { Store } from '../store/store.ts'
import { readNamedAnswers, type NamedQuery } from './read-named-answers.ts'
import { tellIntent, tellTogether } from './tell-together.ts'
import type { Told } from './told.ts'

const YEAR_MS = 365 * 86_400_000
/** what a question asks of when it names no other */
const HORIZON_DAYS = 30

const npsGroup = (rating: number) =>
  rating >= 9 ? 'promoter' : rating >= 7 ? 'passive' : 'detractor'
const intentGroup = (rating: number) => (rating >= 4 ? `intent_${rating}` : 'intent_low')

/** What joins answers of the last year to orders; nothing without either. */
export async function readTogether(
  store: Store,
  surveys: readonly PublishedSurvey[],
  orders: readonly CustomerOrder[],
  now: Date,
  asOf: number,
): Promise<readonly Told[]> {
  if (orders.length === 0) return []
  const all = async (query: Pick<NamedQuery, 'fits' | 'groupOf'>) => {
    const days = { fromMs: now.getTime() - YEAR_MS, toMs: now.getTime() }
    const found = surveys.map((one) => readNamedAnswers(store, one, { ...query, ...days }))
    return (await Promise.all(found)).flat()
  }
  const horizons = surveys.flatMap(({ newest }) =>
    newest.questions.filter(({ kind }) => kind === 'repurchase').map(horizonOf),
  )
  const days = mostCommon(horizons) ?? HORIZON_DAYS
  const nps = await all({ fits: ({ kind }) => kind === 'nps', groupOf: npsGroup })
  const intent = await all({
    fits: (question) =>
      question.kind === 'repurchase' &&
      (question.points ?? 5) === 5 &&
      horizonOf(question) === days,
    groupOf: intentGroup,
  })
  return [...tellTogether(nps, orders, asOf), ...tellIntent(intent, orders, asOf, days)]
}

function horizonOf({ days }: Question): number {
  return days ?? HORIZON_DAYS
}

function mostCommon(values: readonly number[]): number | undefined {
  const counts = Map.groupBy(values, (value) => value)
  return [...counts].toSorted(([, one], [, other]) => other.length - one.length)[0]?.[0]
}

import type { NamedAnswer } from '#shared/engagement/after-answer.ts'
import type { PublishedSurvey } from '../catalog/catalog.ts'
import { dayOf } from '../store/day-of.ts'
import type { Store } from '../store/store.ts'
import { dayNumber } from './day-number.ts'

const PAGE = 500

/** NPS answers of named customers, as promoters, passives and detractors; of no anonymous survey. */
export async function readNpsAnswers(
  store: Store,
  { newest, site }: PublishedSurvey,
  fromMs: number,
  toMs: number,
): Promise<NamedAnswer[]> {
  const question = newest.questions.find(({ kind }) => kind === 'nps')
  if (!question || newest.anonymous) return []
  const answers: NamedAnswer[] = []
  let after: string | undefined
  do {
    const query = { fromMs, toMs, windowMs: 0, limit: PAGE }
    const page = await store.readBuyers(newest.id, {
      ...query,
      ...(after !== undefined && { after }),
    })
    for (const { customer, firstMs, ratings } of page.buyers) {
      const rating = ratings[question.id]
      if (rating === undefined) continue
      const group = rating >= 9 ? 'promoter' : rating >= 7 ? 'passive' : 'detractor'
      answers.push({ customer, day: dayNumber(dayOf(firstMs, site.zone)), group })
    }
    after = page.next
  } while (after !== undefined)
  return answers
}

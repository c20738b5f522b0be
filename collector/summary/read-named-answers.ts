import type { NamedAnswer } from '#shared/engagement/after-answer.ts'
import type { Question } from '#shared/survey.ts'
import type { PublishedSurvey } from '../catalog/catalog.ts'
import { isAnonymous } from '../results/anonymous/is-anonymous.ts'
import { dayOf } from '../store/day-of.ts'
import type { Store } from '../store/store.ts'
import { dayNumber } from './day-number.ts'

const PAGE = 500

/** Which answers, of when, and what each is called. */
export interface NamedQuery {
  readonly fits: (question: Question) => boolean
  readonly groupOf: (rating: number) => string
  readonly fromMs: number
  readonly toMs: number
}

/** Ratings of named customers by group; of the first question that fits, and of no anonymous survey. */
export async function readNamedAnswers(
  store: Store,
  published: PublishedSurvey,
  { fits, groupOf, fromMs, toMs }: NamedQuery,
): Promise<NamedAnswer[]> {
  const { newest, site } = published
  const question = newest.questions.find(fits)
  if (!question || isAnonymous(published)) return []
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
      answers.push({
        customer,
        day: dayNumber(dayOf(firstMs, site.zone)),
        group: groupOf(rating),
      })
    }
    after = page.next
  } while (after !== undefined)
  return answers
}

import type { Days } from '#shared/analysis/days.ts'
import { isRating } from '#shared/scale.ts'
import type { ResponseItem, WordFrequencyReply } from '#shared/results.ts'
import { commentsOf } from '#shared/word-frequency/comments-of.ts'
import { wordFrequency } from '#shared/word-frequency/word-frequency.ts'
import type { PublishedSurvey } from '../catalog/catalog.ts'
import type { Store } from '../store/store.ts'
import { hasCrowd } from './anonymous/has-crowd.ts'
import { isAnonymous } from './anonymous/is-anonymous.ts'
import { questionsOf } from './questions-of.ts'

/** The newest thousand responses with a comment, as the results page reads them. */
const PAGES = 5
const PER_PAGE = 200

/** Which words go together with good and with bad ratings; `undefined`: the survey has no rating. */
export async function readWordFrequency(
  store: Pick<Store, 'readResponses' | 'readOldest'>,
  published: PublishedSurvey,
  days: Days,
): Promise<WordFrequencyReply | undefined> {
  const questions = questionsOf(published)
  const rating = questions.find(({ kind }) => isRating(kind))
  if (!rating) return undefined
  const texts = questions.filter(({ kind }) => kind === 'comment').map(({ id }) => id)
  const isHidden = isAnonymous(published) && !(await hasCrowd(store, published.newest.id))
  const read = isHidden ? [] : await readResponses(store, published.newest.id, days)
  const counted = read.filter(({ excluded }) => !excluded)
  const comments = commentsOf(rating, texts, counted)
  return { ...days, question: rating.id, most: PAGES * PER_PAGE, ...wordFrequency(comments) }
}

async function readResponses(
  store: Pick<Store, 'readResponses'>,
  survey: string,
  days: Days,
): Promise<ResponseItem[]> {
  const found: ResponseItem[] = []
  const query = { ...days, commentedOnly: true, markedOnly: false, heldOnly: false }
  let cursor: string | undefined
  for (let page = 0; page < PAGES; page += 1) {
    const at = { limit: PER_PAGE, ...(cursor !== undefined && { cursor }) }
    const read = await store.readResponses(survey, { ...query, ...at })
    found.push(...read.responses)
    if (read.next === undefined) break
    cursor = read.next
  }
  return found
}

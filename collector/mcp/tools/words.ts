import { z } from 'zod'
import type { QuestionResults, ResponsePage, Results } from '#shared/results.ts'
import { isRating } from '#shared/scale.ts'
import { commentsOf } from '#shared/word-frequency/comments-of.ts'
import { wordFrequency, type Comment } from '#shared/word-frequency/word-frequency.ts'
import { fence } from '../fence.ts'
import { refusedSurvey } from '../find-survey.ts'
import { survey } from '../inputs.ts'
import type { Room } from '../tool.ts'
import { tool } from '../tool.ts'

/** The newest thousand comments, as the results page reads them. */
const PAGES = 5
const PER_PAGE = 200

const word = z.object({ word: z.string(), promoters: z.number(), detractors: z.number() })

/** Words that go together with good and with bad ratings. */
export const words = tool({
  name: 'words',
  title: 'Words of promoters and detractors',
  description:
    'Words that promoters use more than detractors and the other way round, beyond chance, in the newest thousand comments. Words go together with ratings; they are no causes.',
  least: 'viewer',
  readOnly: true,
  input: z.object({
    survey,
    from: z.string().max(30).optional().describe('first day, 2026-03-01'),
    to: z.string().max(30).optional(),
  }),
  output: z.object({
    survey: z.string(),
    comments: z.object({ good: z.number(), bad: z.number() }),
    lookedAt: z.number(),
    promoters: z.array(word),
    detractors: z.array(word),
  }),
  run: async ({ survey: id, ...days }, room) => {
    const results = await room.api.get<Results>(['surveys', id, 'results'], days)
    if (!results.ok) return refusedSurvey(room, results)
    const rating = results.data.questions.find(({ kind }) => isRating(kind))
    if (!rating) return { ok: false, error: 'this survey has no rating to sort comments by' }
    const read = await readComments(room, id, rating, results.data)
    const used = wordFrequency(read)
    const { comments, lookedAt } = used
    const [promoters, detractors] = [used.good, used.bad].map((list) =>
      list.map(({ word: text, good, bad }) => ({
        word: text,
        promoters: good,
        detractors: bad,
      })),
    )
    const line = (list: typeof promoters) =>
      list?.map((one) => `${one.word} (${one.promoters} and ${one.detractors})`).join(', ') ||
      'none beyond chance'
    const lines = [
      `Used more by promoters, with the comments of promoters and of detractors: ${line(promoters)}`,
      `Used more by detractors: ${line(detractors)}`,
    ]
    const looked = `Read: ${comments.good} comments with good and ${comments.bad} with bad ratings, at most the newest ${PAGES * PER_PAGE} responses; ${lookedAt} words were looked at. Not looked at: comments with ratings between.`
    return {
      ok: true,
      text: [fence('shoppers', lines), looked].join('\n'),
      data: {
        survey: id,
        comments,
        lookedAt,
        promoters: promoters ?? [],
        detractors: detractors ?? [],
      },
    }
  },
})

async function readComments(
  room: Room,
  survey: string,
  rating: QuestionResults,
  { questions, from, to }: Results,
): Promise<Comment[]> {
  const texts = questions.filter(({ kind }) => kind === 'comment').map(({ id }) => id)
  const found: Comment[] = []
  let cursor: string | undefined
  for (let page = 0; page < PAGES; page += 1) {
    room.signal.throwIfAborted()
    await room.progress(page, PAGES, `${found.length} comments read`)
    const query = { from, to, has: 'comment', limit: String(PER_PAGE), cursor }
    const reply = await room.api.get<ResponsePage>(['surveys', survey, 'responses'], query)
    if (!reply.ok) break
    const counted = reply.data.responses.filter(({ excluded }) => !excluded)
    found.push(...commentsOf(rating, texts, counted))
    if (reply.data.next === undefined) break
    cursor = reply.data.next
  }
  return found
}

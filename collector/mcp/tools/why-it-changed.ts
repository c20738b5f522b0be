import { z } from 'zod'
import type { ScoredQuestion, Scores } from '#shared/scores.ts'
import { fence } from '../fence.ts'
import { refusedSurvey } from '../find-survey.ts'
import { headOf } from '../head-of.ts'
import { period, periodQuery, survey } from '../inputs.ts'
import { notLookedAt } from '../not-looked-at.ts'
import { tool } from '../tool.ts'
import type { AssistantPack } from '../words/pack.ts'

/** What goes together with a change. */
export const whyItChanged = tool({
  name: 'why_it_changed',
  title: 'Why a score changed',
  description:
    'What goes together with a change of a score: how much of it the mix of who answered explains, which groups moved otherwise than the rest, how many groups were looked at. Where no change is certain there is nothing to explain, and it says so. Never a cause.',
  least: 'viewer',
  readOnly: true,
  input: z.object({ survey, ...period }),
  output: z.object({
    survey: z.string(),
    questions: z.array(
      z.object({
        id: z.string(),
        level: z.string(),
        change: z.string(),
        why: z.array(z.string()),
      }),
    ),
    notLookedAt: z.array(z.string()),
  }),
  run: async (input, room) => {
    const { words } = room
    const found = await room.api.get<Scores>(
      ['surveys', input.survey, 'scores'],
      periodQuery(input, words),
    )
    if (!found.ok) return refusedSurvey(room, found)
    const told = found.data.questions.map((question) => toldOf(words, question))
    const lines = found.data.questions.flatMap((question, place) => {
      const { level, change, why } = told[place] ?? { level: '', change: '', why: [] }
      return [headOf(words, question), ...[level, change, ...why].map((line) => `  ${line}`)]
    })
    const missing = [words.noCause, ...notLookedAt(words, found.data)]
    return {
      ok: true,
      text: [fence(words, 'names', lines), ...missing].join('\n'),
      data: { survey: input.survey, questions: told, notLookedAt: missing },
    }
  },
})

function toldOf({ noChange, noReasons }: AssistantPack, { id, said }: ScoredQuestion) {
  const { level, change = noChange, why = [], changeMore = [] } = said
  return { id, level, change, why: why.length > 0 ? [...why] : [...changeMore, noReasons] }
}

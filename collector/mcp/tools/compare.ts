import { z } from 'zod'
import type { ScoredQuestion, Scores } from '#shared/scores.ts'
import { fence } from '../fence.ts'
import { refusedSurvey } from '../find-survey.ts'
import { headOf } from '../head-of.ts'
import { period, periodQuery, survey } from '../inputs.ts'
import { notLookedAt } from '../not-looked-at.ts'
import { tool } from '../tool.ts'
import type { AssistantPack } from '../words/pack.ts'

const side = z.object({ from: z.string(), to: z.string() })

/** One period against another. */
export const compare = tool({
  name: 'compare',
  title: 'Compare two periods',
  description:
    'Whether a survey’s scores changed between two periods: per question the level, the change and its verdict by rule. Only a verdict of “likely” or “clearly” is a change; ranges that lie apart or overlap are none.',
  least: 'viewer',
  readOnly: true,
  input: z.object({
    survey,
    ...period,
    with: z
      .string()
      .max(30)
      .optional()
      .describe('previous (default), year, month, or two days: 2026-03-01..2026-03-31'),
  }),
  output: z.object({
    survey: z.string(),
    period: side,
    previous: side.optional(),
    questions: z.array(
      z.object({
        id: z.string(),
        n: z.number(),
        level: z.string(),
        change: z.string(),
        more: z.array(z.string()),
      }),
    ),
    notLookedAt: z.array(z.string()),
  }),
  run: async (input, room) => {
    const { words } = room
    const query = { ...periodQuery(input, words), compare: input.with ?? 'previous' }
    const found = await room.api.get<Scores>(['surveys', input.survey, 'scores'], query)
    if (!found.ok) {
      // the API calls it otherwise
      const error = found.error.replace('"compare"', '"with"')
      return refusedSurvey(room, { ...found, error })
    }
    const { from, to, compared, questions } = found.data
    const previous = compared && { from: compared.previous.from, to: compared.previous.to }
    const told = questions.map((question) => toldOf(words, question))
    const missing = notLookedAt(words, found.data)
    const asked = words.days(from, to)
    const days = previous
      ? words.against(asked, words.days(previous.from, previous.to))
      : words.tooYoung(asked)
    const lines = questions.flatMap((question, place) => {
      const { level, change, more } = told[place] ?? { level: '', change: '', more: [] }
      return [headOf(words, question), ...[level, change, ...more].map((line) => `  ${line}`)]
    })
    return {
      ok: true,
      text: [days, fence(words, 'names', lines), ...missing].join('\n'),
      data: {
        survey: input.survey,
        period: { from, to },
        ...(previous && { previous }),
        questions: told,
        notLookedAt: missing,
      },
    }
  },
})

function toldOf({ noChange }: AssistantPack, { id, n, said }: ScoredQuestion) {
  const { level, change = noChange, changeMore = [], levelChange } = said
  const more = [...changeMore, ...(levelChange === undefined ? [] : [levelChange])]
  return { id, n, level, change, more }
}

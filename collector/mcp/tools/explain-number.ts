import { z } from 'zod'
import type { Scores } from '#shared/scores.ts'
import { fence } from '../fence.ts'
import { refusedSurvey } from '../find-survey.ts'
import { period, periodQuery, survey } from '../inputs.ts'
import { notLookedAt } from '../not-looked-at.ts'
import { tool } from '../tool.ts'

/** How a number came about. */
export const explainNumber = tool({
  name: 'explain_number',
  title: 'Explain a number',
  description:
    'How a score is computed and how sure it is: formula, what the 95 % range means, how many answers, and which rule decides how it may be told.',
  least: 'viewer',
  readOnly: true,
  input: z.object({
    survey,
    question: z.string().max(60).optional().describe('id of the question; default: all ratings'),
    ...period,
  }),
  output: z.object({
    survey: z.string(),
    from: z.string(),
    to: z.string(),
    numbers: z.array(
      z.object({
        question: z.string(),
        n: z.number(),
        status: z.string(),
        level: z.string(),
        formula: z.string(),
        range: z.string(),
        rule: z.string(),
        who: z.array(z.string()),
      }),
    ),
    manual: z.string(),
  }),
  run: async (input, room) => {
    const { words } = room
    const found = await room.api.get<Scores>(
      ['surveys', input.survey, 'scores'],
      periodQuery(input, words),
    )
    if (!found.ok) return refusedSurvey(room, found)
    const { from, to, questions } = found.data
    const asked = questions.filter(({ id }) => (input.question ?? id) === id)
    if (asked.length === 0)
      return {
        ok: false,
        error: words.noRating(input.question ?? '', questions.map(({ id }) => id).join(', ')),
      }
    const numbers = asked.map(({ id, n, status, said }) => {
      const { level, formula, range, who } = said
      return {
        question: id,
        n,
        status,
        level,
        formula,
        range,
        rule: words.rules[status],
        who: [...who],
      }
    })
    const lines = numbers.flatMap(({ question, level, formula, range, rule, who }) => [
      question,
      ...[level, ...who, formula, range, rule].map((line) => `  ${line}`),
    ])
    const manual = `${room.origin}/help/what-these-numbers-mean`
    return {
      ok: true,
      text: [
        fence(words, 'names', lines),
        ...notLookedAt(words, found.data),
        words.more('earshot://manual/what-these-numbers-mean', manual),
      ].join('\n'),
      data: { survey: input.survey, from, to, numbers, manual },
    }
  },
})

import { z } from 'zod'
import { SCORING } from '#shared/score/constants.ts'
import type { Scores } from '#shared/scores.ts'
import { fence } from '../fence.ts'
import { refusedSurvey } from '../find-survey.ts'
import { lang, period, periodQuery, survey } from '../inputs.ts'
import { notLookedAt } from '../not-looked-at.ts'
import { tool } from '../tool.ts'

const RULES = {
  none: 'Nobody has answered: there is no score, and 0 would be wrong.',
  hidden: `Fewer than ${SCORING.minToShow} answers: no score is told.`,
  too_few: `Fewer than ${SCORING.minToJudge} answers: the range comes first and no exact score is told.`,
  rough: 'The range is wide: the score is told with it and never without.',
  solid: 'The range is narrow enough for the score to come first, with its range.',
} as const

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
    lang,
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
    const found = await room.api.get<Scores>(
      ['surveys', input.survey, 'scores'],
      periodQuery(input),
    )
    if (!found.ok) return refusedSurvey(room, found)
    const { from, to, questions } = found.data
    const asked = questions.filter(({ id }) => (input.question ?? id) === id)
    if (asked.length === 0)
      return {
        ok: false,
        error: `there is no rating question "${input.question}"; there are ${questions.map(({ id }) => id).join(', ') || 'none in this survey'}`,
      }
    const numbers = asked.map(({ id, n, status, said }) => {
      const { level, formula, range, who } = said
      return { question: id, n, status, level, formula, range, rule: RULES[status], who: [...who] }
    })
    const lines = numbers.flatMap(({ question, level, formula, range, rule, who }) => [
      question,
      ...[level, ...who, formula, range, rule].map((line) => `  ${line}`),
    ])
    const manual = `${room.origin}/help/what-these-numbers-mean`
    return {
      ok: true,
      text: [
        fence('names', lines),
        ...notLookedAt(found.data),
        `More: earshot://manual/what-these-numbers-mean, or ${manual}`,
      ].join('\n'),
      data: { survey: input.survey, from, to, numbers, manual },
    }
  },
})

import { z } from 'zod'
import type { Scores } from '#shared/scores.ts'
import { named } from './operation.ts'
import { day, fourWeeks, siteHead, surveyHead } from './replies.ts'

const sentences = z.array(z.string())
const period = z.object({ from: day, to: day, unit: fourWeeks })

const told = z.object({
  level: z.string().describe('the score, only as boldly as it is known'),
  mean: z.string().exactOptional(),
  later: z.string().exactOptional().describe('what came in after the days looked at'),
  change: z.string().exactOptional(),
  changeMore: sentences.exactOptional(),
  why: sentences.exactOptional(),
  levelChange: z.string().exactOptional(),
  who: sentences,
  where: sentences.exactOptional(),
  formula: z.string(),
  range: z.string(),
})

const scored = z.object({
  id: z.string(),
  kind: z.enum(['nps', 'csat', 'ces', 'repurchase', 'comment', 'choice']),
  text: z.string(),
  metric: z.enum(['nps', 'csat', 'ces', 'intent', 'juster']),
  unit: z.enum(['points', 'percent']),
  status: z
    .enum(['none', 'hidden', 'too_few', 'rough', 'solid'])
    .describe('how much may be said; hidden: fewer than 5 answers'),
  n: z.int().min(0).describe('answers: ratings given'),
  value: z.number().exactOptional().describe('as printed; absent where there are too few answers'),
  low: z.number().exactOptional().describe('of the 95 % range, as printed'),
  high: z.number().exactOptional(),
  said: told,
})

const scoredOption = z.object({
  id: z.string(),
  name: z.string(),
  count: z.int().min(0).exactOptional().describe('absent where no exact share is'),
  status: scored.shape.status,
  value: z.number().exactOptional().describe('percent as printed; absent where there are too few'),
  low: z.number().exactOptional(),
  high: z.number().exactOptional(),
  said: z.object({ level: z.string(), change: z.string().exactOptional() }),
})

const scoredChoice = z.object({
  id: z.string(),
  text: z.string(),
  n: z.int().min(0).describe('answers that shares are of'),
  options: z.array(scoredOption).describe('most picked first; none of fewer than 5 answers'),
  said: z.object({
    none: z.string().exactOptional(),
    changeMore: sentences.exactOptional(),
    who: sentences,
    where: sentences,
  }),
})

/** {@link Scores} */
export const scores = named(
  'Scores',
  z.object({
    survey: surveyHead,
    site: siteHead,
    lang: z.string(),
    from: day,
    to: day,
    unit: fourWeeks,
    only: z
      .array(z.object({ facet: z.string(), value: z.string() }))
      .exactOptional()
      .describe('the filter in force: only answers that are in all of these; absent: all answers'),
    compared: period.extend({ previous: period }).exactOptional(),
    since: day
      .exactOptional()
      .describe(
        'began within a period that still runs, or too young to be compared: everything since this day',
      ),
    later: period.exactOptional().describe('days right after, told beside the score'),
    shown: z.int().min(0),
    answered: z.int().min(0),
    elsewhere: z
      .int()
      .min(0)
      .exactOptional()
      .describe('answered where no card was shown, as at a till: in the scores, in no rate'),
    questions: z.array(scored),
    choices: z.array(scoredChoice),
  }),
) satisfies z.ZodType<Scores>

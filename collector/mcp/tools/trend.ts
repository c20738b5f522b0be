import { z } from 'zod'
import type { Scores } from '#shared/scores.ts'
import { fence } from '../fence.ts'
import { refusedSurvey } from '../find-survey.ts'
import { survey } from '../inputs.ts'
import { notLookedAt } from '../not-looked-at.ts'
import { periodBefore } from '../period-before.ts'
import { tool } from '../tool.ts'

const MOST = 13

/** How scores went on, period by period. */
export const trend = tool({
  name: 'trend',
  title: 'Trend of a survey',
  description:
    'The level of each question period by period, complete periods only, newest last, each with its range, n and the verdict on its change against the period before. Read changes from the verdicts, not from the levels.',
  least: 'viewer',
  readOnly: true,
  input: z.object({
    survey,
    unit: z.enum(['weeks', 'months']).optional().describe('four whole weeks (default) or months'),
    periods: z.number().int().min(2).max(MOST).optional().describe('how many; default 6'),
  }),
  output: z.object({
    survey: z.string(),
    periods: z.array(
      z.object({
        from: z.string(),
        to: z.string(),
        questions: z.array(
          z.object({
            id: z.string(),
            n: z.number(),
            status: z.string(),
            value: z.number().optional(),
            low: z.number().optional(),
            high: z.number().optional(),
            level: z.string(),
            change: z.string().optional(),
          }),
        ),
      }),
    ),
    levelChanges: z.array(z.string()),
    notLookedAt: z.array(z.string()),
  }),
  run: async ({ survey: id, unit = 'weeks', periods = 6 }, room) => {
    const { words } = room
    const found: Scores[] = []
    let query: Readonly<Record<string, string>> = {
      period: unit === 'weeks' ? 'weeks' : 'last-month',
    }
    while (found.length < periods) {
      room.signal.throwIfAborted()
      await room.progress(found.length, periods, `period ${found.length + 1}`)
      const reply = await room.api.get<Scores>(['surveys', id, 'scores'], {
        ...query,
        lang: words.lang,
      })
      if (!reply.ok) {
        if (found.length === 0) return refusedSurvey(room, reply)
        break
      }
      // nothing older is there
      if (found.length > 0 && reply.data.shown === 0 && reply.data.answered === 0) break
      found.push(reply.data)
      if (reply.data.since !== undefined) break
      query = periodBefore(unit, reply.data.from)
    }
    const [newest] = found
    if (!newest) return { ok: false, error: words.nothingToShow }
    const levelChanges = newest.questions.flatMap(({ said: { levelChange } }) => levelChange ?? [])
    const told = found.toReversed().map(({ from, to, questions }) => ({
      from,
      to,
      questions: questions.map(({ id: question, n, status, value, low, high, said: own }) => ({
        id: question,
        n,
        status,
        ...(value !== undefined && { value }),
        ...(low !== undefined && { low }),
        ...(high !== undefined && { high }),
        level: own.level,
        ...(own.change !== undefined && { change: own.change }),
      })),
    }))
    const lines = told.flatMap(({ from, to, questions }) => [
      words.days(from, to),
      ...questions.flatMap(({ id: question, n, level, change }) => [
        `  ${words.levelOf(question, level, n)}`,
        ...(change === undefined ? [] : [`    ${change}`]),
      ]),
    ])
    const missing = notLookedAt(words, { ...newest, from: told[0]?.from ?? newest.from })
    return {
      ok: true,
      text: [fence(words, 'names', [...lines, ...levelChanges]), ...missing].join('\n'),
      data: { survey: id, periods: told, levelChanges, notLookedAt: missing },
    }
  },
})

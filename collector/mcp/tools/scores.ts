import { z } from 'zod'
import type { Scores } from '#shared/scores.ts'
import { scores as schema } from '../../api/scores.ts'
import { scoresText } from '../../results/scores-text.ts'
import { fence } from '../fence.ts'
import { refusedSurvey } from '../find-survey.ts'
import { period, periodQuery, survey } from '../inputs.ts'
import { notLookedAt } from '../not-looked-at.ts'
import { tool } from '../tool.ts'

/** What may be said of a survey's answers. */
export const scores = tool({
  name: 'scores',
  title: 'Scores of a survey',
  description:
    'Everything that may be said of the answers to one survey in some days: levels with their 95 % range and number of answers, the change against the period before with its verdict, who answered, which groups differ. Finished sentences: repeat them, add no significance of your own.',
  least: 'viewer',
  readOnly: true,
  input: z.object({ survey, ...period }),
  output: z.object({ ...schema.shape, notLookedAt: z.array(z.string()) }),
  run: async (input, room) => {
    const { words } = room
    const found = await room.api.get<Scores>(
      ['surveys', input.survey, 'scores'],
      periodQuery(input, words),
    )
    if (!found.ok) return refusedSurvey(room, found)
    const missing = notLookedAt(words, found.data)
    const data = { ...schema.parse(found.data), notLookedAt: [...missing] }
    return {
      ok: true,
      text: [fence(words, 'names', [scoresText(found.data)]), ...missing].join('\n'),
      data,
    }
  },
})

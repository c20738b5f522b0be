import { z } from 'zod'
import type { WordFrequencyReply } from '#shared/results.ts'
import { fence } from '../fence.ts'
import { refusedSurvey } from '../find-survey.ts'
import { survey } from '../inputs.ts'
import type { WordCount } from '#shared/word-frequency/word-frequency.ts'
import { tool } from '../tool.ts'
import type { AssistantPack } from '../words/pack.ts'

/** a word, and how many comments with a good and with a bad rating hold it */
const word = z.object({ word: z.string(), good: z.number(), bad: z.number() })

/** Words that go together with good and with bad ratings. */
export const words = tool({
  name: 'words',
  title: 'Words of good and bad ratings',
  description:
    'Words that come more with good ratings than with bad ones or the other way round, beyond chance, in the newest thousand comments. Words go together with ratings; they are no causes.',
  least: 'viewer',
  readOnly: true,
  input: z.object({
    survey,
    from: z.string().max(30).optional().describe('first day, 2026-03-01'),
    to: z.string().max(30).optional(),
  }),
  output: z.object({
    survey: z.string(),
    from: z.string(),
    to: z.string(),
    comments: z.object({ good: z.number(), bad: z.number() }),
    lookedAt: z.number(),
    good: z.array(word),
    bad: z.array(word),
  }),
  run: async ({ survey: id, ...days }, room) => {
    const { words: say } = room
    const path = ['surveys', id, 'word-frequency']
    const found = await room.api.get<WordFrequencyReply>(path, days)
    if (!found.ok) return refusedSurvey(room, found)
    const { from, to, comments, lookedAt, most, good, bad } = found.data
    const lines = [say.goodWords(listed(say, good)), say.badWords(listed(say, bad))]
    const looked = say.wordsRead(comments.good, comments.bad, most, lookedAt)
    return {
      ok: true,
      text: [say.days(from, to), fence(say, 'shoppers', lines), looked].join('\n'),
      data: { survey: id, from, to, comments, lookedAt, good: [...good], bad: [...bad] },
    }
  },
})

function listed({ word: say, noWords }: AssistantPack, list: readonly WordCount[]): string {
  return list.map((one) => say(one.word, one.good, one.bad)).join(', ') || noWords
}

import { z } from 'zod'
import { FOLLOW_UP_STATUSES, type FollowUp } from '#shared/follow-up.ts'
import { refusedSurvey } from '../find-survey.ts'
import { survey } from '../inputs.ts'
import { refused } from '../told.ts'
import { tool } from '../tool.ts'

const tags = z.array(z.string().min(1).max(40)).max(10).optional()

/** Tags and status of one response. */
export const setFollowUp = tool({
  name: 'set_follow_up',
  title: 'Tag a response or set its status',
  description:
    'Sets how far the owner is with one response (new, contacted, resolved) and adds or removes tags. Its note stays. Ask the owner first; everything can be set back.',
  least: 'editor',
  readOnly: false,
  input: z.object({
    survey,
    response: z.string().max(60).describe('id, from search_comments'),
    status: z.enum(FOLLOW_UP_STATUSES).optional(),
    addTags: tags,
    removeTags: tags,
  }),
  output: z.object({
    survey: z.string(),
    response: z.string(),
    status: z.string(),
    tags: z.array(z.string()),
  }),
  run: async ({ survey: id, response, ...change }, room) => {
    const { words } = room
    const path = ['surveys', id, 'responses', response, 'care']
    const kept = await room.api.send<FollowUp>('PATCH', path, change)
    if (!kept.ok) {
      const isSurvey = kept.code === 'no_survey'
      return isSurvey ? refusedSurvey(room, kept) : refused(words, kept, words.responsesNamed)
    }
    const { status, tags: held } = kept.data
    return {
      ok: true,
      text: words.followedUp(response, words.statuses[status], held.join(', ')),
      data: { survey: id, response, status, tags: [...held] },
    }
  },
})

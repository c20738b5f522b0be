import type { SurveyList } from '#shared/results.ts'
import { refused } from './told.ts'
import type { ApiReply } from './api.ts'
import type { Room, Told } from './tool.ts'

const MOST_NAMED = 10

/** A refusal of what was asked of a survey; one that is not there is told with those that are. */
export async function refusedSurvey(
  { api, words }: Room,
  reply: Extract<ApiReply<unknown>, { ok: false }>,
): Promise<Extract<Told<never>, { ok: false }>> {
  if (reply.status !== 404) return refused(words, reply)
  const list = await api.get<SurveyList>(['surveys'])
  const ids = list.ok ? list.data.surveys.map(({ id }) => id) : []
  if (ids.length === 0) return refused(words, reply, words.noneReadable)
  const some = ids.slice(0, MOST_NAMED).join(', ')
  return refused(words, reply, words.there(some, ids.length > MOST_NAMED))
}

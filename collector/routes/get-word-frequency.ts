import { refused } from '#shared/refusals/refused.ts'
import type { Context, Handler } from 'hono'
import { readPeriod } from '../results/read-query.ts'
import { readWordFrequency } from '../results/read-word-frequency.ts'
import { dayOf } from '../store/day-of.ts'
import type { Deps } from './deps.ts'
import { findOwnSurvey, refuse } from './owner-reply.ts'

/**
 * `GET /api/surveys/{survey}/word-frequency?from=&to=`: words that go together with good and with bad
 * ratings, of the 28 days that end today unless told otherwise. Of an anonymous survey none while fewer
 * than 5 answered.
 *
 * 200 `WordFrequencyReply` · 400 days that cannot be read, or no rating · 401, 404 no such survey of this owner
 */
export function getWordFrequency(deps: Deps): Handler {
  return async (c: Context) => {
    const published = findOwnSurvey(deps, c.get('caller'), c.req.param('survey'))
    if (!published) return refuse(c, 404, refused('no_survey'))
    const today = dayOf(deps.now().getTime(), published.site.zone)
    const days = readPeriod(new URL(c.req.url).searchParams, today)
    if (!days.ok) return refuse(c, 400, days)
    const found = await readWordFrequency(deps.store, published, days.value)
    return found ? c.json(found) : refuse(c, 400, refused('no_rating'))
  }
}

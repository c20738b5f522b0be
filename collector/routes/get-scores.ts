import { refused } from '#shared/refusals/refused.ts'
import type { Context, Handler } from 'hono'
import { sayPackFor } from '#shared/phrases/packs.ts'
import { findNarrowingFlaw } from '../results/anonymous/find-narrowing-flaw.ts'
import type { Deps } from './deps.ts'
import { askedOf } from '../results/asked-of.ts'
import { readScoresQuery } from '../results/read-scores-query.ts'
import { readScores } from '../results/read-scores.ts'
import { scoresText } from '../results/scores-text.ts'
import { findOwnSurvey, refuse } from './owner-reply.ts'

/**
 * `GET /api/surveys/{survey}/scores?from=&to=&period=&segment=facet:value&compare=&lang=&format=`: what
 * may be said of the answers, in finished sentences, for those who run no JavaScript; of the last four
 * whole weeks unless told otherwise. `lang` is en, ko,
 * zh-Hans or ja; without it, the language that Accept-Language puts first; `format=text` gives plain lines.
 *
 * | status | when |
 * | --- | --- |
 * | 200 | `Scores`, or text |
 * | 400 | a parameter or facet that does not exist; a day, segment, comparison or format that cannot be read |
 * | 401 | not signed in |
 * | 404 | no such survey of this owner |
 */
export function getScores(deps: Deps): Handler {
  return async (c: Context) => {
    const published = findOwnSurvey(deps, c.get('caller'), c.req.param('survey'))
    if (!published) return refuse(c, 404, refused('no_survey'))
    const now = deps.now()
    const params = new URL(c.req.url).searchParams
    const format = params.get('format') || 'json'
    if (format !== 'json' && format !== 'text') return refuse(c, 400, '"format" takes json or text')
    const asked = await askedOf(deps.store, published, now)
    const query = readScoresQuery(params, asked, ['lang', 'format'])
    if (!query.ok) return refuse(c, 400, query)
    const flaw = await findNarrowingFlaw(deps.store, published, [query.value], asked.today)
    if (flaw !== undefined) return refuse(c, 400, flaw)
    const [preferred = 'en'] = (c.req.header('accept-language') ?? 'en').split(/[,;]/)
    const pack = sayPackFor(params.get('lang') || preferred)
    const scores = await readScores(deps.store, published, query.value, pack, now)
    return format === 'text' ? c.text(scoresText(scores)) : c.json(scores)
  }
}

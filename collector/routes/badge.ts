import type { Context, Handler } from 'hono'
import { isRating } from '#shared/scale.ts'
import { sayPackFor } from '#shared/phrases/packs.ts'
import { numbersIn } from '#shared/phrases/numbers.ts'
import { sayReworded } from '#shared/phrases/say-reworded.ts'
import { plain, sayScore } from '#shared/phrases/say-score.ts'
import { scoreOf } from '#shared/score/score-of.ts'
import type { Deps } from './deps.ts'
import { badge } from '../sharing/badge.ts'
import { findShareLink } from '../sharing/share-links.ts'
import { dayOf } from '../store/day-of.ts'
import { refuse } from './owner-reply.ts'

/**
 * `GET /badge/{secret}.svg?lang=`: the score of a survey's first rating question over four whole
 * weeks, as a picture for the owner's own pages. Its days stand in its title, with a star beside a
 * score of which the question was put in other words. Its secret opens nothing else.
 *
 * 200 SVG, to be kept an hour · 404 no such badge, or it has ended
 */
export function getBadge(deps: Deps): Handler {
  return async (c: Context) => {
    const now = deps.now()
    const secret = (c.req.param('file') ?? '').replace(/\.svg$/, '')
    const link = await findShareLink(deps.owners.database, secret, now)
    const published = link && deps.catalog.current().surveys.get(link.survey)
    if (link?.kind !== 'badge' || published?.site.id !== link.site) {
      return refuse(c, 404, 'there is no such badge')
    }
    const pack = sayPackFor(c.req.query('lang') || published.newest.lang)
    const today = dayOf(now.getTime(), published.site.zone)
    const { results } = await deps.shared.read(published, today, now)
    const question = results.questions.find(({ kind }) => isRating(kind))
    const score = question && scoreOf(question, question.tally)
    const name = score ? pack.metrics[score.metric] : results.survey.name
    const { from, to } = results
    const reworded = question && sayReworded(pack, question, today)
    const more = [numbersIn(pack.lang).days(from, to), ...(reworded ? [reworded] : [])]
    const value = score ? plain(sayScore(pack, score)) : '—'
    return c.body(badge(name, `${value}${reworded ? ' *' : ''}`, more.join(' · ')), 200, {
      'content-type': 'image/svg+xml; charset=utf-8',
      'content-security-policy': "default-src 'none'",
      'cache-control': 'public, max-age=3600',
      'cross-origin-resource-policy': 'cross-origin',
      'x-content-type-options': 'nosniff',
      'x-robots-tag': 'noindex',
    })
  }
}

import { refused, type Refused } from '#shared/refusals/refused.ts'
import type { Context, Handler } from 'hono'
import type { PreviewLink } from '#shared/site-replies.ts'
import { readSurveyDraft } from '#shared/schema.ts'
import { surveyOf } from '#shared/survey-of.ts'
import type { Site } from '#shared/site.ts'
import type { Survey } from '#shared/survey.ts'
import { chooseLang } from '#shared/words/choose-lang.ts'
import { frozenWords } from '#shared/words/frozen-words.ts'
import { langsOf } from '#shared/words/langs-of.ts'
import { wordsOf } from '#shared/words/words-of.ts'
import type { PublishedSurvey } from '../../catalog/catalog.ts'
import type { Deps } from '../deps.ts'
import { findDraft } from '../../drafts/drafts.ts'
import { notFound } from '../../owners/authorize/refusals.ts'
import { refuse } from '../owner-reply.ts'
import { publicError, publicJson } from '../public-reply.ts'
import { findSite } from './find-site.ts'

/** More languages than a browser lists. */
const MAX_LANGS = 20

/**
 * `POST /api/sites/{site}/drafts/{draft}/preview`: a link on which the shop's own page shows what is
 * saved, for an hour. It counts nothing and keeps nothing, in the browser or here.
 *
 * | status | when |
 * | --- | --- |
 * | 201 | `PreviewLink` |
 * | 400 | the draft is unfinished; the sentence begins with the path of what is wrong |
 * | 404 | no such draft, and no published survey of that id |
 */
export function postPreview(deps: Deps): Handler {
  return async (c: Context) => {
    const site = findSite(deps, c)
    if (!site) return notFound(c, 'site')
    const id = c.req.param('draft') ?? ''
    const found = await findSaved(deps, site, id)
    if (!found) return refuse(c, 404, refused('no_draft'))
    if ('error' in found) return refuse(c, 400, found)
    const { token, expires } = deps.previews.make(site.id, id, deps.now())
    const query = `earshot-preview=${token}`
    const [origin] = site.origins
    const link: PreviewLink = {
      token,
      query,
      expires: expires.toISOString(),
      ...(origin !== undefined && { url: `${origin}/?${query}` }),
    }
    return c.json(link, 201)
  }
}

/**
 * `GET /w/{site}/preview/{token}?langs=ko,en`: the words of a survey as its link shows it, in the first
 * of these languages that it has. Instead of a token, the id of a published survey, whose words anyone
 * may read.
 *
 * | status | when |
 * | --- | --- |
 * | 200 | `SurveyWords` |
 * | 403 | the token is not of this site |
 * | 404 | there is no such site or survey |
 * | 409 | the draft is unfinished; the sentence says what is missing |
 * | 410 | the link is over an hour old |
 */
export function getPreview(deps: Deps): Handler {
  return async (c: Context) => {
    const site = findSite(deps, c)
    if (!site) return publicError(404, 'there is no such site')
    const token = c.req.param('token') ?? ''
    const published = deps.catalog.current().surveys.get(token)
    if (published?.site.id === site.id) return replyPublished(c, published)
    if (!token.includes('.'))
      return publicError(404, `there is no published survey "${token.slice(0, 40)}"`)
    const leave = deps.previews.read(token, site.id, deps.now())
    if (!leave) return publicError(403, 'this is not a preview link of this site')
    if (leave === 'over') return publicError(410, 'this preview link is over: make a new one')
    const saved = await findSaved(deps, site, leave.survey)
    if (!saved) return publicError(404, 'the survey of this preview link is gone')
    if ('error' in saved) return publicError(409, saved.error)
    return 'words' in saved ? replyPublished(c, saved) : reply(c, site, saved)
  }
}

/** What is saved of a survey and not published, else what is published. */
async function findSaved(
  { store, catalog }: Deps,
  site: Site,
  id: string,
): Promise<Survey | PublishedSurvey | Refused | undefined> {
  const known = catalog.current().surveys.get(id)
  const published = known?.site.id === site.id ? known : undefined
  const draft = await findDraft(store.people.database, site.id, id)
  if (!draft) return published
  const read = readSurveyDraft(draft.definition)
  if (!read.ok) return read
  const ver = (published?.newest.ver ?? 0) + 1
  return surveyOf(read.value, { id, site: site.id, ver, lang: site.lang })
}

function replyPublished(c: Context, { newest, words }: PublishedSurvey): Response {
  return publicJson(200, frozenWords(newest, words, chooseLang(words.asked, wantedBy(c))))
}

function wantedBy(c: Context): string[] {
  return (c.req.query('langs') ?? '').split(',', MAX_LANGS)
}

/** What is not published yet says what it would if it were now. */
function reply(c: Context, site: Site, survey: Survey): Response {
  const langs = langsOf(survey)
  const lang = chooseLang(langs, wantedBy(c)) ?? langs[0] ?? site.lang
  return publicJson(200, wordsOf(site, survey, lang))
}

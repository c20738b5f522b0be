import type { Context, Handler } from 'hono'
import type { SiteItem, SurveyItem } from '#shared/results.ts'
import type { Deps } from '../deps.ts'
import { mayRead, type OwnerEnv } from './owner-reply.ts'

/** `GET /api/sites`: `{"sites": SiteItem[]}`, those of the owner, in order of adding. 200, 401. */
export function getSites(deps: Deps): Handler<OwnerEnv> {
  return (c: Context<OwnerEnv>) => {
    const sites = [...deps.catalog.current().sites.values()]
      .filter(({ id }) => mayRead(c.get('owner'), id))
      .map((site): SiteItem => site)
    return c.json({ sites })
  }
}

/** `GET /api/surveys`: `{"surveys": SurveyItem[]}`, those of the owner's sites. 200, 401. */
export function getSurveys(deps: Deps): Handler<OwnerEnv> {
  return (c: Context<OwnerEnv>) => {
    const surveys = [...deps.catalog.current().surveys.values()]
      .filter(({ site }) => mayRead(c.get('owner'), site.id))
      .map(({ site, newest, versions }): SurveyItem => ({
        id: newest.id,
        site: site.id,
        name: newest.name,
        ver: newest.ver,
        lang: newest.lang,
        kinds: newest.questions.map(({ kind }) => kind),
        published: (versions.at(-1)?.published ?? new Date(0)).toISOString(),
        ...(newest.opens !== undefined && { opens: newest.opens }),
        ...(newest.closes !== undefined && { closes: newest.closes }),
      }))
    return c.json({ surveys })
  }
}

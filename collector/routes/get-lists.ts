import type { Context, Handler } from 'hono'
import type { SiteList, SurveyList, SurveyListItem } from '#shared/results.ts'
import type { Survey } from '#shared/survey.ts'
import type { Deps } from '../deps.ts'
import { mayRead } from './owner-reply.ts'

/** `GET /api/sites`: `SiteList`, those of the owner. 200, 401. */
export function getSites(deps: Deps): Handler {
  return (c: Context) => {
    const sites = [...deps.catalog.current().sites.values()]
    const list: SiteList = { sites: sites.filter(({ id }) => mayRead(c.get('caller'), id)) }
    return c.json(list)
  }
}

/** `GET /api/surveys`: `SurveyList`, those of the owner's sites. 200, 401. */
export function getSurveys(deps: Deps): Handler {
  return (c: Context) => {
    const surveys = [...deps.catalog.current().surveys.values()]
      .filter(({ site }) => mayRead(c.get('caller'), site.id))
      .map(({ site, newest }): SurveyListItem => ({
        id: newest.id,
        name: newest.name,
        ver: newest.ver,
        site: { id: site.id, name: site.name, brand: site.brand, zone: site.zone },
        state: stateOf(newest, deps.now(), deps.quotas.isFull(newest)),
      }))
    const list: SurveyList = { surveys }
    return c.json(list)
  }
}

function stateOf(survey: Survey, now: Date, isFull: boolean): SurveyListItem['state'] {
  if (survey.opens !== undefined && now < new Date(survey.opens)) return 'waiting'
  if (survey.closes !== undefined && now >= new Date(survey.closes)) return 'closed'
  return isFull ? 'full' : 'asking'
}

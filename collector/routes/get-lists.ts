import type { Context, Handler } from 'hono'
import type { SiteList, SurveyList, SurveyListItem } from '#shared/results.ts'
import type { Deps } from './deps.ts'
import { mayRead } from './owner-reply.ts'
import { stateOf } from './survey-state.ts'

/** `GET /api/sites`: `SiteList`, those of the owner. 200, 401. */
export function getSites(deps: Deps): Handler {
  return (c: Context) => {
    const sites = [...deps.catalog.current().sites.values()]
    const list: SiteList = { sites: sites.filter(({ id }) => mayRead(c.get('caller'), id)) }
    return c.json(list)
  }
}

/** `GET /api/surveys`: `SurveyList`, those of the owner's sites that are not archived. 200, 401. */
export function getSurveys(deps: Deps): Handler {
  return (c: Context) => {
    const surveys = [...deps.catalog.current().surveys.values()]
      .filter(({ site, archived }) => !archived && mayRead(c.get('caller'), site.id))
      .map(({ site, newest, paused }): SurveyListItem => ({
        id: newest.id,
        name: newest.name,
        ver: newest.ver,
        site: { id: site.id, name: site.name, brand: site.brand, zone: site.zone },
        state: paused ? 'paused' : stateOf(newest, deps.now(), deps.quotas.isFull(newest)),
      }))
    const list: SurveyList = { surveys }
    return c.json(list)
  }
}

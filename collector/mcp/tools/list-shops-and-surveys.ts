import { z } from 'zod'
import type { SiteList, SurveyList } from '#shared/results.ts'
import { fence } from '../fence.ts'
import { pageOf } from '../page-of.ts'
import { refused } from '../told.ts'
import { tool } from '../tool.ts'

const PER_PAGE = 50

/** Which sites and surveys may be read. */
export const listShopsAndSurveys = tool({
  name: 'list_shops_and_surveys',
  title: 'List shops and surveys',
  description:
    'The shops (sites) and surveys you may read, with their ids, which every other tool takes. Begin here.',
  least: 'viewer',
  readOnly: true,
  input: z.object({ cursor: z.string().max(20).optional().describe('next of the page before') }),
  output: z.object({
    sites: z.array(
      z.object({ id: z.string(), name: z.string(), zone: z.string(), facets: z.array(z.string()) }),
    ),
    surveys: z.array(
      z.object({ id: z.string(), name: z.string(), site: z.string(), state: z.string() }),
    ),
    next: z.string().optional(),
  }),
  run: async ({ cursor }, { api, words }) => {
    const sites = await api.get<SiteList>(['sites'])
    if (!sites.ok) return refused(words, sites)
    const surveys = await api.get<SurveyList>(['surveys'])
    if (!surveys.ok) return refused(words, surveys)
    const page = pageOf(words.lang, surveys.data.surveys, cursor, PER_PAGE)
    if (!page.ok) return page
    const data = {
      sites: sites.data.sites
        .slice(0, PER_PAGE)
        .map(({ id, name, zone, facets }) => ({ id, name, zone, facets: [...facets] })),
      surveys: page.items.map(({ id, name, site, state }) => ({ id, name, site: site.id, state })),
      ...(page.next !== undefined && { next: page.next }),
    }
    const lines = [
      ...data.sites.map(({ id, name, zone }) => words.site(id, name, zone)),
      ...page.items.map(({ id, name, site, state }) =>
        words.survey(id, site.id, name, words.states[state]),
      ),
      ...(page.next === undefined ? [] : [words.moreSurveys(page.next)]),
    ]
    return { ok: true, text: fence(words, 'names', lines), data }
  },
})

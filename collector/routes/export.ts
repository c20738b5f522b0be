import { refused } from '#shared/refusals/refused.ts'
import type { Context, Handler } from 'hono'
import type { Deps } from './deps.ts'
import { FORMATS } from '../exchange/export/format.ts'
import { withNamedDays } from '../exchange/export/named-days.ts'
import { exportName, readExportOrder, writeExport } from '../exchange/export/order.ts'
import { FILTER_PARAMETERS, readFilters } from '../exchange/export/read-filters.ts'
import { askedOf } from '../results/asked-of.ts'
import { findUnknownParameter } from '../results/find-unknown.ts'
import { noteReading } from './note-audit.ts'
import { findOwnSurvey, refuse } from './owner-reply.ts'
import { streamOf } from './stream-of.ts'

/**
 * `GET /api/surveys/{survey}/export?format=&what=&from=&to=&period=&cursor=&separator=&segment=&q=&status=&tag=&rated=`: responses, tallies or the code book as csv,
 * json, ndjson, xlsx or parquet, streamed. Days are of the site's zone and both included, as are those of a period
 * by its name; without them, everything. A csv or ndjson that was cut short goes on after the response whose id is the
 * cursor. The filters are those of the results page and its list of answers.
 *
 * | status | when |
 * | --- | --- |
 * | 200 | the file |
 * | 400 | a parameter that does not exist; a format, day, period, cursor or filter that cannot be read |
 * | 401 | not signed in |
 * | 404 | no such survey of this owner; no response with the cursor's id |
 */
export function getExport(deps: Deps): Handler {
  return async (c: Context) => {
    const published = findOwnSurvey(deps, c.get('caller'), c.req.param('survey'))
    if (!published) return refuse(c, 404, refused('no_survey'))
    const params = new URL(c.req.url).searchParams
    const unknown = findUnknownParameter(params, PARAMETERS)
    if (unknown !== undefined) return refuse(c, 400, unknown)
    const { format, what, from, to, period, cursor, separator } = c.req.query()
    const raw = { format, what, from, to, period, cursor, separator }
    const named = withNamedDays(raw, await askedOf(deps.store, published, deps.now()))
    const order = 'error' in named ? named : readExportOrder(named)
    if ('error' in order) return refuse(c, 400, order.error)
    const filters = readFilters(params, published, order.what)
    if ('error' in filters) return refuse(c, 400, filters.error)
    if (order.cursor !== undefined && !(await exists(deps, published.newest.id, order.cursor))) {
      return refuse(c, 404, 'there is no response with the id in "cursor"')
    }
    const subject = `${published.newest.id}: ${order.what}, ${order.format}`
    await noteReading(deps, c, { action: 'answers_exported', siteId: published.site.id, subject })
    const name = exportName(published.newest.id, order)
    c.header('content-type', FORMATS[order.format].mediaType)
    c.header('content-disposition', `attachment; filename="${name}"`)
    return c.body(streamOf(writeExport(deps.store, published, { ...order, filters })))
  }
}

const OWN = ['format', 'what', 'from', 'to', 'period', 'cursor', 'separator'] as const
const PARAMETERS = [...OWN, ...FILTER_PARAMETERS]

async function exists({ store }: Deps, survey: string, id: string): Promise<boolean> {
  return (await store.readOldest(survey, { after: id, limit: 1 })) !== undefined
}

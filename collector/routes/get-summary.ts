import { refused } from '#shared/refusals/refused.ts'
import type { Context, Handler } from 'hono'
import { summaryPackFor } from '#shared/phrases/summary/packs.ts'
import type { Deps } from './deps.ts'
import { readSummary } from '../summary/read-summary.ts'
import { summaryCsv } from '../summary/summary-csv.ts'
import { summaryText } from '../summary/summary-text.ts'
import { mayRead, refuse } from './owner-reply.ts'

/**
 * `GET /api/sites/{site}/summary?lang=&format=`: satisfaction beside engagement beside customers, of the
 * last four whole weeks and the last complete month. `format=text` gives plain lines in `lang`: en, ko,
 * zh-Hans or ja; `format=csv` a file with a line a figure.
 *
 * 200 `Summary`, text or CSV · 400 another format · 401 · 404 no such site of this owner
 */
export function getSummary(deps: Deps): Handler {
  return async (c: Context) => {
    const catalog = deps.catalog.current()
    const site = catalog.sites.get(c.req.param('site') ?? '')
    if (!site || !mayRead(c.get('caller'), site.id)) return refuse(c, 404, refused('no_site'))
    const format = c.req.query('format') || 'json'
    if (format !== 'json' && format !== 'text' && format !== 'csv') {
      return refuse(c, 400, '"format" takes json, text or csv')
    }
    const summary = await readSummary(deps.store, catalog, site, deps.now())
    if (format === 'json') return c.json(summary)
    if (format === 'csv') {
      const name = `${site.id}-summary-${summary.days.to}.csv`
      const headers = { 'content-disposition': `attachment; filename="${name}"` }
      return c.body(summaryCsv(summary), 200, {
        ...headers,
        'content-type': 'text/csv; charset=utf-8',
      })
    }
    const [preferred = 'en'] = (c.req.header('accept-language') ?? 'en').split(/[,;]/)
    return c.text(summaryText(summaryPackFor(c.req.query('lang') || preferred), summary))
  }
}

import { summaryPackFor } from '#shared/phrases/summary/packs.ts'
import type { CatalogHolder } from '../../catalog/catalog.ts'
import { readResults } from '../../results/read-results.ts'
import type { Store } from '../../store/store.ts'
import { readSummary } from '../../summary/read-summary.ts'
import { summaryLine } from '../../summary/summary-line.ts'
import type { Notice } from '../message/alert.ts'
import type { MessagePack } from '../words/pack.ts'
import { digestPeriod } from './digest-period.ts'
import { reportWeek } from './report-week.ts'
import { weeklyReportOf, type DigestSurvey } from './weekly-report.ts'

/** The weekly report of a site, as it was when it was due; `undefined`: there is no such site. */
export async function weeklyNotice(
  { store, catalog }: { readonly store: Store; readonly catalog: CatalogHolder },
  id: string,
  made: Date,
  { pack, link }: { readonly pack: MessagePack; readonly link: string },
): Promise<Notice | undefined> {
  const { sites, surveys } = catalog.current()
  const site = sites.get(id)
  if (!site) return undefined
  const week = reportWeek(made, site.zone)
  const read: DigestSurvey[] = []
  for (const published of surveys.values()) {
    if (published.site.id !== id) continue
    const period = digestPeriod(week, await store.firstDayOf(published.newest.id))
    const results = await readResults(store, published, { ...period, segments: [] }, made)
    const ofWeek = await readResults(store, published, { ...week, segments: [] }, made)
    read.push({ results, week: ofWeek })
  }
  const whole = await readSummary(store, catalog.current(), site, made)
  const summary = summaryLine(summaryPackFor(pack.lang), whole)
  return weeklyReportOf({ site: site.name, week, surveys: read, summary, pack, link })
}

import { BAND_FACETS } from '#shared/engagement/bands.ts'
import type { ResponseItem } from '#shared/results.ts'
import type { PublishedSurvey } from '../../catalog/catalog.ts'
import { languageLabelOf } from '../../store/language-label.ts'
import { pageGroupOf } from '../../store/page-group.ts'
import type { FacetValue, Store } from '../../store/store.ts'
import type { ExportRange } from './pages.ts'

/** Where a value that is one of too many is counted. */
const REST = 'other'

/**
 * Picks the responses that the results page counts in all of these segments: a value that is not
 * counted by name on its day is one of `other`. Excluded ones, which it counts nowhere, go by their value.
 */
export async function segmentFilter(
  store: Pick<Store, 'readTallies'>,
  { site, newest }: PublishedSurvey,
  segments: readonly FacetValue[],
  { from = '1995-01-01', to = '9998-12-31' }: ExportRange,
): Promise<(item: ResponseItem) => boolean> {
  if (segments.length === 0) return () => true
  const isRest = segments.some(({ value }) => value === REST)
  const asked = isRest ? [undefined] : segments
  const rows = await Promise.all(asked.map((one) => store.readTallies(newest.id, from, to, one)))
  const counted = new Set(rows.flat().map(({ day, facet, value }) => `${day}\n${facet}\n${value}`))
  const labelOf = (item: ResponseItem, facet: string) => {
    const value = valueOf(item, facet, site.facets)
    if (value === undefined || item.excluded) return value
    return counted.has(`${item.day}\n${facet}\n${value}`) ? value : REST
  }
  return (item) => segments.every(({ facet, value }) => labelOf(item, facet) === value)
}

/** The value of a facet as tallies know it. */
function valueOf(item: ResponseItem, facet: string, facets: readonly string[]): string | undefined {
  if (facets.includes(facet)) {
    const { traits = {} } = item
    return Object.hasOwn(traits, facet) ? String(traits[facet]) : undefined
  }
  if (facet === 'page') return pageGroupOf(item.page)
  if (facet === 'lang') return languageLabelOf(item.lang)
  const plain = (['device', 'channel', 'visit', ...BAND_FACETS] as const).find(
    (one) => one === facet,
  )
  return plain && item[plain]
}

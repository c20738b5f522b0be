import { BAND_VALUES } from '#shared/engagement/bands.ts'
import { LANGUAGE_PACKS } from '#shared/words/langs.ts'
import { CELL_FACET, cellPlaceOf, type CellPlace } from './cell.ts'

/** A value of a facet that is counted by name. */
export interface FacetLabel {
  readonly facet: string
  readonly value: string
}

/** Devices, visits, bands of engagement and channels that the product itself writes, and languages that it speaks. */
const SURE: Readonly<Record<string, ReadonlySet<string>>> = {
  device: new Set(['phone', 'tablet', 'desktop']),
  visit: new Set(['new', 'returning']),
  visits: new Set(BAND_VALUES.visits),
  time: new Set(BAND_VALUES.time),
  converted: new Set(BAND_VALUES.converted),
  channel: new Set(['tag', 'link', 'mail', 'api', 'import']),
  lang: new Set(LANGUAGE_PACKS.map(({ lang }) => lang.replace(/-[A-Z]{2}$/, ''))),
}

/**
 * Whether a label is counted by name from its first response on. All others are words that senders
 * choose, and need more than one answer that counts.
 */
export function isSureLabel({ facet, value }: FacetLabel): boolean {
  if (facet === CELL_FACET) return isSureCell(cellPlaceOf(value))
  return SURE[facet]?.has(value) ?? false
}

/** A cell without a page; whose device and channel the product writes itself. */
function isSureCell({ page, device, channel }: CellPlace): boolean {
  if (page !== undefined) return false
  const isSure = (facet: string, part: string | undefined) =>
    part === undefined || (SURE[facet]?.has(part) ?? false)
  return isSure('device', device) && isSure('channel', channel)
}

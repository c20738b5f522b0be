import type { KeptContext } from './arrival.ts'
import { pageGroupOf } from './page-group.ts'

/**
 * The facet under which a response counts once more, by page, device and channel together: who was
 * asked and did not answer can only be weighed by all three. A declared facet has no comma in it.
 */
export const CELL_FACET = 'page,device,channel'

/** Where a response was asked; what is not known of it is absent. */
export interface CellPlace {
  readonly page?: string
  readonly device?: string
  readonly channel?: string
}

const UNKNOWN = '-'

/** The value of {@link CELL_FACET}: `phone tag /checkout`. A device or channel has no space in it. */
export function cellText({ device, channel, page }: KeptContext): string {
  return `${device ?? UNKNOWN} ${channel ?? UNKNOWN} ${pageGroupOf(page) ?? UNKNOWN}`
}

/** The place that a value names; nothing is known of those beyond the cap, which count as `other`. */
export function cellPlaceOf(text: string): CellPlace {
  const [device = UNKNOWN, channel, ...page] = text.split(' ')
  if (channel === undefined) return {}
  const known = { device, channel, page: page.join(' ') }
  return Object.fromEntries(Object.entries(known).filter(([, value]) => value !== UNKNOWN))
}

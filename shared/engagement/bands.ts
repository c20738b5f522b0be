/** The values that each facet of engagement takes, the least engaged first. */
export const BAND_VALUES = {
  visits: ['1', '2-3', '4-9', '10+'],
  time: ['<10s', '10-59s', '1-3min', '3-10min', '10+min'],
  converted: ['no', 'yes'],
} as const

/** The facets of a response that say how engaged the shopper was when the card was shown. */
export interface EngagementBand {
  readonly visits: (typeof BAND_VALUES)['visits'][number]
  readonly time: (typeof BAND_VALUES)['time'][number]
}

export type BandFacet = keyof typeof BAND_VALUES

export const BAND_FACETS = Object.keys(BAND_VALUES) as readonly BandFacet[]

/**
 * @param visit the visit's number in this browser
 * @param seconds engaged so far; upper edges are out
 */
export function bandOf(visit: number, seconds: number): EngagementBand {
  return { visits: visitsOf(visit), time: timeOf(seconds) }
}

function visitsOf(visit: number): EngagementBand['visits'] {
  if (visit <= 1) return '1'
  if (visit <= 3) return '2-3'
  return visit <= 9 ? '4-9' : '10+'
}

function timeOf(seconds: number): EngagementBand['time'] {
  if (seconds < 10) return '<10s'
  if (seconds < 60) return '10-59s'
  if (seconds < 180) return '1-3min'
  return seconds < 600 ? '3-10min' : '10+min'
}

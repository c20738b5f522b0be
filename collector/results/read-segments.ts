import type { Refusal, RefusalCode } from '#shared/refusals/refusal.ts'
import { refused } from '#shared/refusals/refused.ts'
import type { Read } from '#shared/schema.ts'
import type { Site } from '#shared/site.ts'
import type { FacetValue } from '../store/store.ts'
import { findUnknownFacet } from './find-unknown.ts'

const MAX_SEGMENTS = 8

/** Reads `segment=device:phone`, which may be given several times, or says what cannot be read. */
export function readSegments(
  params: URLSearchParams,
  site: Pick<Site, 'facets'>,
): Read<readonly FacetValue[]> {
  // the same twice is once
  const written = [...new Set(params.getAll('segment'))].filter((text) => text !== '')
  if (written.length > MAX_SEGMENTS) return refuse('many_segments', { most: MAX_SEGMENTS })
  const segments: FacetValue[] = []
  for (const text of written) {
    const segment = segmentOf(text)
    if (!segment) return refuse('segment_form')
    segments.push(segment)
  }
  const unknown = findUnknownFacet(segments, site)
  return unknown === undefined ? { ok: true, value: segments } : { ok: false, ...unknown }
}

function segmentOf(text: string): FacetValue | undefined {
  const cut = text.indexOf(':')
  if (cut < 1 || cut === text.length - 1 || text.length > 250) return undefined
  return { facet: text.slice(0, cut), value: text.slice(cut + 1) }
}

function refuse(code: RefusalCode, params: Refusal['params'] = {}) {
  return { ok: false, ...refused(code, params) } as const
}

import type { Site } from '#shared/site.ts'
import { aliasesOf, aliasLines } from './alias-lines.ts'
import { linesOf } from './site-draft.ts'

/** A site's settings as typed: lists as text, so that nothing typed is lost while it does not fit. */
export interface Typed extends Pick<
  Site,
  'name' | 'brand' | 'lang' | 'zone' | 'asksPerQuarter' | 'gapDays'
> {
  /** empty: none */
  readonly brandReading: string
  readonly origins: string
  readonly facets: string
  readonly quietPaths: string
  readonly queryNames: string
  /** these a site may be without */
  readonly retentionDays: number | undefined
  readonly perNetwork: number | undefined
  readonly activeDays: number | undefined
  readonly countVisits: boolean
  readonly eventAliases: string
}

/** A site's settings, to be typed over. */
export function typedOf(site: Site): Typed {
  return {
    name: site.name,
    brand: site.brand,
    brandReading: site.brandReading ?? '',
    lang: site.lang,
    zone: site.zone,
    asksPerQuarter: site.asksPerQuarter,
    gapDays: site.gapDays,
    origins: site.origins.join('\n'),
    facets: site.facets.join(', '),
    quietPaths: site.quietPaths.join('\n'),
    queryNames: site.queryNames.join(', '),
    retentionDays: site.retentionDays,
    perNetwork: site.perNetwork,
    activeDays: site.activeDays,
    countVisits: site.countVisits === true,
    eventAliases: aliasLines(site.eventAliases),
  }
}

/** The names of all settings. */
export function keysOf(typed: Typed): (keyof Typed)[] {
  return Object.keys(typed) as (keyof Typed)[]
}

/** What was typed here stays; what was not touched is as somebody else left it. */
export function mergedOf(base: Typed, mine: Typed, theirs: Typed): Typed {
  const kept = keysOf(mine).filter((name) => mine[name] !== base[name])
  return { ...theirs, ...Object.fromEntries(kept.map((name) => [name, mine[name]])) }
}

/**
 * What is typed, as the collector takes it.
 *
 * @param origins the addresses, already read
 * @returns `null` takes away what a site may be without
 */
export function changeOf(typed: Typed, origins: readonly (string | undefined)[]) {
  const { name, brand, lang, zone, asksPerQuarter, gapDays } = typed
  return {
    name,
    brand,
    brandReading: typed.brandReading.trim() || null,
    lang,
    zone: zone.trim(),
    asksPerQuarter,
    gapDays,
    origins: [...new Set(origins.filter((origin) => origin !== undefined))],
    quietPaths: linesOf(typed.quietPaths),
    facets: listOf(typed.facets),
    queryNames: listOf(typed.queryNames),
    retentionDays: typed.retentionDays ?? null,
    perNetwork: typed.perNetwork ?? null,
    activeDays: typed.activeDays ?? null,
    countVisits: typed.countVisits || null,
    eventAliases: aliasesOf(typed.eventAliases) ?? null,
  }
}

function listOf(text: string): string[] {
  return linesOf(text.replaceAll(',', '\n'))
}
